namespace FusionSample.ExternalServiceAdapter.Connector;

/// <summary>The few colours of the drawing, all made of the brand colour and one ink.</summary>
internal sealed record Palette(Rgb Brand, Rgb Ink, Rgb Cloud, Rgb Shadow)
{
    private static readonly Rgb Light = new(255, 250, 240);

    private static readonly Rgb Dark = new(20, 24, 40);

    public static Palette For(Rgb brand)
    {
        var ink = Contrast(brand, Light) > Contrast(brand, Dark) ? Light : Dark;
        return new(brand, ink, ink.With(brand, 0.22), ink.With(brand, 0.42));
    }

    /// <summary>From 1 to 21 (contrast ratio, WCAG 2.2).</summary>
    public static double Contrast(Rgb one, Rgb other) =>
        (Math.Max(one.Luminance, other.Luminance) + 0.05) / (Math.Min(one.Luminance, other.Luminance) + 0.05);
}
