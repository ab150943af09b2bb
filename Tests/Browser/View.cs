using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Scheme">Light or dark.</param>
internal sealed record View(int Width, ColorScheme Scheme)
{
    /// <summary>A laptop by day.</summary>
    public static View Default { get; } = new(1280, ColorScheme.Light);

    /// <summary>Every one that a page must look right in.</summary>
    public static IReadOnlyList<View> All { get; } =
        [.. from width in (int[])[1280, 390] from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] select new View(width, scheme)];

    /// <inheritdoc />
    public override string ToString() => $"{Width}-{Scheme}".ToLowerInvariant();
}
