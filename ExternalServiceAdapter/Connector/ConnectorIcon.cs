using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.ExternalServiceAdapter.Connector;

/// <summary>
/// The connector's picture, our own drawing: a ringed planet under four-pointed stars. 230 × 230 pixels, opaque, the brand colour to
/// every corner, the drawing within the middle 160 × 160 (the rules of a certified connector's icon). Light or dark strokes, whichever
/// the brand colour shows better.
/// </summary>
internal static class ConnectorIcon
{
    private const int Size = 230;

    // Samples a pixel in each direction: edges come out smooth.
    private const int Samples = 4;

    private static readonly (double X, double Y, double Reach)[] Stars =
        [(40, -56, 22), (-50, -57, 14), (-69, -24, 8), (63, 51, 13), (-40, 66, 8)];

    /// <summary>Draws it; the same colour gives the same bytes.</summary>
    /// <param name="brandColor"># and six hexadecimal digits.</param>
    /// <exception cref="FormatException">It is not.</exception>
    public static byte[] Draw(string brandColor)
    {
        var palette = Palette.For(Rgb.Parse(brandColor));
        var pixels = new byte[Size * Size * 3];
        for (var index = 0; index < Size * Size; index++)
            Pixel(index % Size, index / Size, palette).CopyTo(pixels.AsSpan(index * 3));
        return PngImage.Encode(Size, Size, pixels);
    }

    private static Rgb Pixel(int column, int row, Palette palette)
    {
        if (Math.Max(Math.Abs(column - Size / 2), Math.Abs(row - Size / 2)) > 81)
            return palette.Brand; // outside of the drawing
        var sum = default(Rgb);
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var x = column + (sample % Samples + 0.5) / Samples - Size / 2.0;
            var y = row + (sample / Samples + 0.5) / Samples - Size / 2.0;
            sum += ColorAt(x, y, palette);
        }

        return sum / (Samples * Samples);
    }

    // What lies at a point, from the front to the back. The origin is the middle, y points down.
    private static Rgb ColorAt(double x, double y, Palette palette)
    {
        // Along and across the ring, which is tilted by 22 degrees.
        var (u, v) = (0.9272 * x - 0.3746 * (y - 8), 0.3746 * x + 0.9272 * (y - 8));
        var fromPlanet = Math.Sqrt(u * u + v * v);
        if (Ring(u, v, 0) && (v > 0 || fromPlanet > 48))
            return palette.Ink;
        if (v > 0 && fromPlanet < 44 && Ring(u, v, 3.5))
            return palette.Brand;
        if (fromPlanet < 44)
            return Planet(u, v, palette);
        foreach (var star in Stars)
        {
            if (InStar(x - star.X, y - star.Y, star.Reach))
                return palette.Ink;
        }

        return palette.Brand;
    }

    // The band between two ellipses, or that much wider.
    private static bool Ring(double u, double v, double wider) =>
        InEllipse(u, v, 80 + wider, 20 + wider) && !InEllipse(u, v, 63 - wider, 12 - wider);

    // Lit from the upper left; two cloud bands that bend with the sphere.
    private static Rgb Planet(double u, double v, Palette palette)
    {
        if ((u + 17) * (u + 17) + (v + 9) * (v + 9) > 47 * 47)
            return palette.Shadow;
        var latitude = v + 0.004 * u * u;
        return latitude is > -25 and < -17 or > 22 and < 27 ? palette.Cloud : palette.Ink;
    }

    private static bool InEllipse(double x, double y, double a, double b) => x * x / (a * a) + y * y / (b * b) < 1;

    private static bool InStar(double x, double y, double reach) =>
        Math.Abs(x) + Math.Abs(y) < reach && Math.Sqrt(Math.Abs(x)) + Math.Sqrt(Math.Abs(y)) < Math.Sqrt(reach);
}
