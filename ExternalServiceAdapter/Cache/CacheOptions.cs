using System.ComponentModel.DataAnnotations;
using FusionSample.ExternalServiceAdapter.Catalogue;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>How long what was read from the external API is kept (section <c>Cache</c>). <see cref="CacheRules"/> has the ranges.</summary>
public sealed class CacheOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cache";

    /// <summary>How long an answer is given without asking again. 1 s to 1 day.</summary>
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How much longer the last known answer is given while the external API fails. 1 s to 30 days.</summary>
    public TimeSpan StaleFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long the external API is not asked again for what it failed to say, where a last known answer can be given. 0.1 s to 1 h.</summary>
    public TimeSpan RetryAfterFailure { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a caller waits while there is a last known answer; reading goes on behind it. 10 ms to 9 s.</summary>
    public TimeSpan SoftTimeout { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a caller waits at all: longer than the soft timeout, shorter than the 10 s of the gateway. 0.1 to 9.5 s.</summary>
    public TimeSpan HardTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The share of <see cref="FreshFor"/> after which a call has the answer read anew behind it. 0.1 to 0.99; 0 for never.</summary>
    public double EagerRefresh { get; set; } = 0.9;

    /// <summary>How much of <see cref="MaxEntries"/> one entry takes. 1 to 1,000.</summary>
    public int Size { get; set; } = 1;

    /// <summary>The most entries of size 1 in this process; what was not used for longest goes first. 100 to 1,000,000.</summary>
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>Whether all tables are read at the start, behind everything else.</summary>
    public bool WarmUp { get; set; }

    /// <summary>What is different for single operations, by their ids: <c>GetPerson</c> for one person's record, <c>ListPeople</c> for the table of all.</summary>
    public Dictionary<string, OperationCacheOptions> Operations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What holds for an operation.</summary>
    public CachePolicy PolicyOf(string operation)
    {
        var own = Operations.GetValueOrDefault(operation) ?? new OperationCacheOptions();
        return new CachePolicy(
            own.FreshFor ?? FreshFor, own.StaleFor ?? StaleFor, own.RetryAfterFailure ?? RetryAfterFailure, own.SoftTimeout ?? SoftTimeout,
            own.HardTimeout ?? HardTimeout, own.EagerRefresh ?? EagerRefresh, own.Size ?? Size);
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        CacheRules.Broken(this, CatalogueResources.Operations).Select(message => new ValidationResult(message));
}
