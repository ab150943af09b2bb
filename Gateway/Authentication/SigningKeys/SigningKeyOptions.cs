using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Authentication.SigningKeys;

/// <summary>How often the issuer's signing keys are read without anybody's asking (section <c>SigningKeys</c>).</summary>
public sealed class SigningKeyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "SigningKeys";

    /// <summary>The pause between two reads. 5 s to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00", ErrorMessage = "SigningKeys:RefreshEvery must lie between 00:00:05 and 1.00:00:00.")]
    public TimeSpan RefreshEvery { get; set; } = TimeSpan.FromMinutes(5);
}
