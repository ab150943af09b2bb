using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>The colour behind the icon (<c>iconBrandColor</c>).</summary>
public static partial class BrandColor
{
    /// <summary>What the wizard offers where nothing is set.</summary>
    public const string Default = "#007ee5";

    /// <summary>The colour as <c>#rrggbb</c>; the default for anything that is none.</summary>
    public static string Of(string? color) => color is not null && Hex.IsMatch(color) ? color : Default;

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex Hex { get; }
}
