using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.Tests.Unit.Adapter;

public class SwapiTextTests
{
    [Theory]
    [InlineData("172", "172")]
    [InlineData("1,358", "1358")]
    [InlineData("78.2", "78.2")]
    [InlineData("36.8 ", "36.8")]
    [InlineData("1000km", "1000")]
    [InlineData("1000000000000", "1000000000000")]
    [InlineData("unknown", null)]
    [InlineData("n/a", null)]
    [InlineData("N/A", null)]
    [InlineData("none", null)]
    [InlineData("indefinite", null)]
    [InlineData("", null)]
    [InlineData("12 parsecs", null)]
    [InlineData("1e3", null)]
    public void Number_reads_what_swapi_writes(string text, string? expected) =>
        Assert.Equal(expected, SwapiText.Number(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2147483648")]
    [InlineData("2.5")]
    [InlineData("unknown")]
    public void Integer_of_what_is_none_is_null(string text) => Assert.Null(SwapiText.Integer(text));

    [Fact]
    public void Whole_beyond_its_range_is_null() => Assert.Null(SwapiText.Whole("99999999999999999999"));

    [Theory]
    [InlineData("30-165", 30, 165)]
    [InlineData("5", 5, 5)]
    [InlineData("342,953", 342953, 342953)]
    [InlineData("unknown", null, null)]
    [InlineData("-5", -5, -5)]
    public void Range_reads_one_number_or_two(string text, int? from, int? to) => Assert.Equal((from, to), SwapiText.Range(text));

    [Theory]
    [InlineData("blond", "blond")]
    [InlineData("none", "none")]
    [InlineData(" artificial temperate ", "artificial temperate")]
    [InlineData("Unknown", null)]
    [InlineData("n/a", null)]
    [InlineData("", null)]
    public void Text_is_trimmed_and_blank_where_it_says_nothing(string text, string? expected) => Assert.Equal(expected, SwapiText.Text(text));

    [Fact]
    public void Date_is_a_date_or_null()
    {
        Assert.Equal(new DateOnly(1977, 5, 25), SwapiText.Date("1977-05-25"));
        Assert.Null(SwapiText.Date("25.5.1977"));
    }
}
