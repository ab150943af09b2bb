using System.ComponentModel.DataAnnotations;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>How long and how often the external API is asked (section <c>Upstream</c>).</summary>
public sealed class UpstreamOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Upstream";

    /// <summary>
    /// Where the API is. The host <c>swapi</c> is looked up by service discovery
    /// (<c>services__swapi__https__0</c>, <c>services__swapi__http__0</c>); https is taken where there are both.
    /// </summary>
    [Required(ErrorMessage = "Upstream:BaseAddress is missing. Remove the empty value, or set it to an address such as https://swapi.dev/api/.")]
    public Uri BaseAddress { get; set; } = new("https+http://swapi/api/");

    /// <summary>The longest one attempt may take, its body included. 0.1 to 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30", ErrorMessage = "Upstream:AttemptTimeout must lie between 00:00:00.1 and 00:00:30.")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest all attempts together may take. 0.1 to 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Upstream:TotalTimeout must lie between 00:00:00.1 and 00:01:00.")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(7);

    /// <summary>How often a failed call is tried again. 0 to 5.</summary>
    [Range(0, 5, ErrorMessage = "Upstream:Retries must lie between 0 and 5.")]
    public int Retries { get; set; } = 2;

    /// <summary>The pause before the first retry; it doubles with each, with jitter. 0 to 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05", ErrorMessage = "Upstream:RetryDelay must lie between 00:00:00 and 00:00:05.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The largest answer that is read, in bytes. 1 KiB to 16 MiB; the largest page of SWAPI has about 10 KiB.</summary>
    [Range(1024, 16 * 1024 * 1024, ErrorMessage = "Upstream:MaxAnswerBytes must lie between 1024 and 16777216.")]
    public int MaxAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>How many calls run at the same time. 1 to 64.</summary>
    [Range(1, 64, ErrorMessage = "Upstream:MaxParallelCalls must lie between 1 and 64.")]
    public int MaxParallelCalls { get; set; } = 8;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseAddress.IsAbsoluteUri || !BaseAddress.AbsolutePath.EndsWith('/'))
            yield return new ValidationResult("Upstream:BaseAddress must be an absolute address that ends in '/', such as https://swapi.dev/api/.");
        if (TotalTimeout < AttemptTimeout)
            yield return new ValidationResult("Upstream:TotalTimeout must not be shorter than Upstream:AttemptTimeout.");
    }
}
