using System.ComponentModel.DataAnnotations;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>How long and how often the external API is asked (section <c>Upstream</c>).</summary>
public sealed class UpstreamOptions
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

    /// <summary>The pause before the first retry; it doubles with each, with jitter, up to <see cref="LongestPause"/>. 0 to 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05", ErrorMessage = "Upstream:RetryDelay must lie between 00:00:00 and 00:00:05.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause before a retry. A 'Retry-After' beyond it is not waited for: the caller is told instead. 0.1 to 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30", ErrorMessage = "Upstream:LongestPause must lie between 00:00:00.1 and 00:00:30.")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The longest 'Retry-After' that is believed: callers are told to come back by then, and an open circuit lets a call through.
    /// SWAPI once asked for seven hours. 1 s to 1 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Upstream:MaxRetryAfter must lie between 00:00:01 and 01:00:00.")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The share of a resource's attempts that must fail for its circuit to open. 0.05 to 1.</summary>
    [Range(0.05, 1, ErrorMessage = "Upstream:BreakerFailureRatio must lie between 0.05 and 1.")]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>The fewest attempts within <see cref="BreakerSamplingDuration"/> from which that share is told. 2 to 10,000.</summary>
    [Range(2, 10_000, ErrorMessage = "Upstream:BreakerMinimumThroughput must lie between 2 and 10000.")]
    public int BreakerMinimumThroughput { get; set; } = 20;

    /// <summary>The time over which attempts are counted. 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Upstream:BreakerSamplingDuration must lie between 00:00:01 and 00:10:00.")]
    public TimeSpan BreakerSamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit lets no call through; then one may try. 0.5 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:10:00", ErrorMessage = "Upstream:BreakDuration must lie between 00:00:00.5 and 00:10:00.")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest answer that is read, in bytes. 1 KiB to 16 MiB; the largest page of SWAPI has about 10 KiB.</summary>
    [Range(1024, 16 * 1024 * 1024, ErrorMessage = "Upstream:MaxAnswerBytes must lie between 1024 and 16777216.")]
    public int MaxAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>How many calls run at the same time. 1 to 64.</summary>
    [Range(1, 64, ErrorMessage = "Upstream:MaxParallelCalls must lie between 1 and 64.")]
    public int MaxParallelCalls { get; set; } = 8;
}
