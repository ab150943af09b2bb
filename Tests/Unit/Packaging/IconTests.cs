using FusionSample.ConnectorKit.Packaging;
using FusionSample.ExternalServiceAdapter.Connector;

namespace FusionSample.Tests.Unit.Packaging;

public class IconTests
{
    [Theory]
    [InlineData("#1b2a4e")]
    [InlineData("#f4f0e6")]
    public void The_icon_is_opaque_square_and_of_the_brand_colour_around_its_drawing(string brandColor)
    {
        var icon = new PngReader(ConnectorIcon.Draw(brandColor));

        Assert.Equal((230, 230), (icon.Width, icon.Height));
        Assert.Equal([8, 2, 0, 0, 0], icon.Header[8..]);
        Assert.Equal(["IHDR", "IDAT", "IEND"], icon.Chunks);
        var drawn = Enumerable.Range(0, 230 * 230).Select(index => (X: index % 230, Y: index / 230))
            .Where(at => icon.ColorAt(at.X, at.Y) != brandColor)
            .ToList();
        Assert.InRange(drawn.Min(at => at.X), 35, 45);
        Assert.InRange(drawn.Max(at => at.X), 185, 194);
        Assert.InRange(drawn.Min(at => at.Y), 35, 45);
        Assert.InRange(drawn.Max(at => at.Y), 180, 194);
    }

    [Theory]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#007a33")]
    [InlineData("#d13438")]
    [InlineData("#767676")]
    [InlineData("#ffff00")]
    [InlineData("#0000ff")]
    public void The_drawing_shows_on_any_brand_colour(string brandColor)
    {
        var brand = Rgb.Parse(brandColor);

        // 3 is what WCAG asks of a graphical object; white or black alone would give 4.58 on the worst of colours.
        Assert.InRange(Palette.Contrast(brand, Palette.For(brand).Ink), 4, 21);
    }

    [Theory]
    [InlineData("1b2a4e")]
    [InlineData("#1b2a4")]
    [InlineData("#1b2a4g")]
    [InlineData("")]
    public void What_is_no_colour_is_refused_with_an_example(string text) =>
        Assert.Contains("such as #1b2a4e", Assert.Throws<FormatException>(() => ConnectorIcon.Draw(text)).Message);

    // 150 × 150 pixels need more than one stored block of 65,535 bytes; 1 × 1 needs the smallest.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(150, 150)]
    public void Every_pixel_comes_back(int width, int height)
    {
        var rgb = new byte[width * height * 3];
        new Random(7).NextBytes(rgb);

        var read = new PngReader(PngImage.Encode(width, height, rgb));

        Assert.Equal((width, height), (read.Width, read.Height));
        for (var pixel = 0; pixel < width * height; pixel++)
            Assert.Equal("#" + Convert.ToHexStringLower(rgb, pixel * 3, 3), read.ColorAt(pixel % width, pixel / width));
    }

    [Fact]
    public void Bytes_that_are_no_such_picture_are_refused() =>
        Assert.Throws<ArgumentException>(() => PngImage.Encode(2, 2, new byte[11]));
}
