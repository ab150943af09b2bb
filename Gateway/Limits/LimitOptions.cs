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

    /// <summary>The largest request body, in bytes. 0 to 1 MiB; reading needs none.</summary>
    [Range(0, 1024 * 1024, ErrorMessage = "Limits:MaxBodyBytes must lie between 0 and 1048576.")]
    public long MaxBodyBytes { get; set; } = 16 * 1024;
}
