using System.Security.Cryptography;
using System.Text;

namespace FusionSample.LocalEntra.Pages;

/// <summary>The one style sheet and the one line of script. They stand in the page itself, and the policy names their hashes.</summary>
internal static class PageAssets
{
    public const string SubmitScript = "document.forms[0].submit()";

    public static readonly string Style = ReadStyle();

    public static readonly string StyleHash = Hash(Style);

    public static readonly string SubmitScriptHash = Hash(SubmitScript);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream("site.css")!);
        // Browsers hash what they parsed, and parsing turns CR LF into LF.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
