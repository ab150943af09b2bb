using System.Security.Cryptography;

namespace FusionSample.LocalEntra.Device;

/// <summary>The code that a person reads on one screen and types on another (RFC 8628, section 6.1).</summary>
internal static class UserCode
{
    // Consonants that are hard to mix up, and spell nothing.
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private const int Length = 8;

    public static string Create() => RandomNumberGenerator.GetString(Letters, Length);

    public static string Display(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>Takes what was typed: case, dashes and spaces make no difference.</summary>
    public static string Normalize(string typed) => string.Concat(typed.ToUpperInvariant().Where(Letters.Contains));
}
