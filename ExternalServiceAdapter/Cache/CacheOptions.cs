using System.ComponentModel.DataAnnotations;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>How long what was read from the external API is kept (section <c>Cache</c>).</summary>
public sealed class CacheOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cache";

    /// <summary>How long an answer is given without asking again. 1 s to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Cache:FreshFor must lie between 00:00:01 and 1.00:00:00.")]
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the last known answer is given while the external API fails. 1 s to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Cache:StaleFor must lie between 00:00:01 and 30.00:00:00.")]
    public TimeSpan StaleFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The most entries in this process; what was not used for longest goes first. 100 to 1,000,000.</summary>
    [Range(100, 1_000_000, ErrorMessage = "Cache:MaxEntries must lie between 100 and 1000000.")]
    public int MaxEntries { get; set; } = 10_000;
}
