using System.Globalization;

namespace FusionSample.ExternalServiceAdapter.Connector;

/// <summary>A colour; each channel from 0 to 255.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    public static Rgb Parse(string color) =>
        color is ['#', _, _, _, _, _, _]
        && int.TryParse(color[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new(value >> 16, (value >> 8) & 255, value & 255)
            : throw new FormatException($"'{color}' is no colour. Write # and six hexadecimal digits, such as #1b2a4e.");

    /// <summary>How bright it looks, from 0 to 1 (relative luminance, WCAG 2.2).</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>This colour with a share of another, from 0 to 1.</summary>
    public Rgb With(Rgb other, double share) => this * (1 - share) + other * share;

    public void CopyTo(Span<byte> bytes) => (bytes[0], bytes[1], bytes[2]) = (Byte(Red), Byte(Green), Byte(Blue));

    public static Rgb operator +(Rgb left, Rgb right) => new(left.Red + right.Red, left.Green + right.Green, left.Blue + right.Blue);

    public static Rgb operator *(Rgb color, double factor) => new(color.Red * factor, color.Green * factor, color.Blue * factor);

    public static Rgb operator /(Rgb color, double divisor) => color * (1 / divisor);

    private static byte Byte(double channel) => (byte)Math.Round(channel);

    private static double Linear(double channel) =>
        channel / 255 <= 0.04045 ? channel / 255 / 12.92 : Math.Pow((channel / 255 + 0.055) / 1.055, 2.4);
}
