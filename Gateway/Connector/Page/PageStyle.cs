using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FusionSample.Gateway.Connector.Page;

/// <summary>The page's one style sheet, which stands in the page itself; the page's policy names its hash and lets in nothing else.</summary>
internal sealed class PageStyle
{
    /// <param name="brandColor"># and six hexadecimal digits.</param>
    public PageStyle(string brandColor)
    {
        using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream("page.css")!);
        // Browsers hash what they parsed, and parsing turns CR LF into LF.
        Text = $":root {{ --brand: {brandColor}; --ink: {InkOn(brandColor)}; }}\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        Policy = $"default-src 'none'; style-src 'sha256-{hash}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>The style sheet.</summary>
    public string Text { get; }

    /// <summary>The page's Content-Security-Policy.</summary>
    public string Policy { get; }

    // Text is white on dark colours and dark on light ones, whichever contrasts more (WCAG 2.2, relative luminance).
    private static string InkOn(string color)
    {
        var channels = new[] { 1, 3, 5 }.Select(at => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        var luminance = (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
        return luminance < 0.179 ? "#ffffff" : "#14161c";
    }
}
