using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.Settings;

/// <summary>The domains that nobody can own, and which therefore are no publisher's (RFC 2606, RFC 6761); and the names that stand for one.</summary>
public static partial class ReservedNames
{
    private static readonly string[] Placeholders = ["example.com", "example.net", "example.org", "example", "test", "invalid"];

    /// <summary>Whether a host is on a domain for examples and tests.</summary>
    /// <param name="host">A name without a port; upper and lower case and a dot at its end do not matter.</param>
    public static bool IsPlaceholder(string host) => Placeholders.Any(name => IsOn(host, name));

    /// <summary>Likewise, or the machine itself (<c>localhost</c>), which is no placeholder but nothing to hand on either.</summary>
    /// <param name="host">A name without a port.</param>
    public static bool IsReserved(string host) => IsPlaceholder(host) || IsOn(host, "localhost");

    /// <summary>Whether an organisation's name is the sample's stand-in: 'Example', or one that begins with 'Example Publisher'.</summary>
    /// <param name="name">Upper and lower case and blanks do not matter.</param>
    public static bool IsPlaceholderName(string name)
    {
        var letters = name.Replace(" ", "", StringComparison.Ordinal);
        return letters.Equals("example", StringComparison.OrdinalIgnoreCase) || letters.StartsWith("examplepublisher", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The host of a text that as a whole is a host, an address or an e-mail address; null for every other, such as a sentence.</summary>
    /// <param name="text">Such as <c>tides.example.com:8443</c>, <c>api://tides.example.com/Read</c> or <c>help@example.com</c>.</param>
    public static string? HostOf(string text) => Whole().Match(text) is { Success: true } found ? found.Groups["host"].Value : null;

    private static bool IsOn(string host, string name) => $".{host.TrimEnd('.')}".EndsWith($".{name}", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?xi) ^ ([a-z][a-z0-9+.-]*://)? ([^\s/@]+@)? (?<host> [\p{L}\p{N}._-]+ ) (:\d+)? ([/?\#]\S*)? $")]
    private static partial Regex Whole();
}
