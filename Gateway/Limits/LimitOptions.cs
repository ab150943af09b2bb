using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Limits;

/// <summary>How much may be asked (section <c>Limits</c>).</summary>
public sealed class LimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    private const int Most = 10_000_000;

    /// <summary>Requests of one caller in any minute, through all replicas together. 1 to 10,000,000.</summary>
    [Range(1, Most, ErrorMessage = "Limits:RequestsPerMinute must lie between 1 and 10000000.")]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>
    /// Requests of one caller for one operation in any minute, by the operation's id in the published definition; they count
    /// towards <see cref="RequestsPerMinute"/> too. 1 to 10,000,000 each. None by default.
    /// </summary>
    [CustomValidation(typeof(LimitOptions), nameof(CheckOperations))]
    public Dictionary<string, int> Operations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The part of each limit that one process grants while Redis does not answer. Above 0, at most 1: with as many replicas as one
    /// divided by it, all together keep the limit.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, ErrorMessage = "Limits:ShareWithoutRedis must be above 0 and at most 1.")]
    public double ShareWithoutRedis { get; set; } = 0.5;

    /// <summary>
    /// Requests from one address (IPv6: one /64 network) to this process in any minute, before anybody has signed in. A room, or the
    /// platform itself, shares one address. 1 to 10,000,000.
    /// </summary>
    [Range(1, Most, ErrorMessage = "Limits:RequestsPerMinutePerAddress must lie between 1 and 10000000.")]
    public int RequestsPerMinutePerAddress { get; set; } = 6000;

    /// <summary>Calls of this process to the adapter at the same time. 1 to 10,000.</summary>
    [Range(1, 10_000, ErrorMessage = "Limits:ParallelCalls must lie between 1 and 10000.")]
    public int ParallelCalls { get; set; } = 200;

    /// <summary>Names the operations whose limit is out of range.</summary>
    public static ValidationResult? CheckOperations(Dictionary<string, int> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var wrong = operations.Where(one => one.Value is < 1 or > Most).Select(one => $"Limits:Operations:{one.Key} must lie between 1 and {Most}.").ToList();
        return wrong.Count == 0 ? ValidationResult.Success : new ValidationResult(string.Join(' ', wrong));
    }
}
