using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Usage;

/// <summary>How long the usage is kept (section <c>Usage</c>).</summary>
public sealed class UsageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Usage";

    /// <summary>How long the usage, and keys and revocations that have ended, are kept. 1 day to 10 years.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3653.00:00:00", ErrorMessage = "Usage:KeepFor must lie between 1.00:00:00 and 3653.00:00:00.")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(90);
}
