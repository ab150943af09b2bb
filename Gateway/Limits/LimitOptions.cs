using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Limits;

/// <summary>How much one caller may ask (section <c>Limits</c>).</summary>
public sealed class LimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>Requests of one caller in any minute. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Limits:RequestsPerMinute must lie between 1 and 1000000.")]
    public int RequestsPerMinute { get; set; } = 600;
}
