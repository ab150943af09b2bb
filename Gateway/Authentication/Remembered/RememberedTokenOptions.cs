using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Authentication.Remembered;

/// <summary>Whether and for how long a validated token is remembered (section <c>RememberedTokens</c>).</summary>
public sealed class RememberedTokenOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RememberedTokens";

    /// <summary>False validates each token on each request.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The most tokens that are remembered at a time. 1 to 1,000,000; some 3.5 KB each.</summary>
    [Range(1, 1_000_000, ErrorMessage = "RememberedTokens:MaxTokens must lie between 1 and 1000000.")]
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>The longest time for which a token is not validated again. 1 s to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "RememberedTokens:MaxAge must lie between 00:00:01 and 00:05:00.")]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(5);
}
