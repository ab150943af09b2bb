using FusionSample.Workshop;

namespace FusionSample.Tests.Unit.Workshop;

public sealed class OptionValuesTests
{
    private readonly List<string> _refused = [];

    [Theory]
    [InlineData("https://swapi.dev")]
    [InlineData("https://swapi.dev/")]
    [InlineData("https://swapi.dev/api")]
    [InlineData("https://swapi.dev/api/")]
    public void An_upstream_is_taken_with_or_without_api_behind_it(string value)
    {
        Assert.Equal(new Uri("https://swapi.dev"), OptionValues.Upstream(value, _refused.Add));
        Assert.Empty(_refused);
    }

    [Theory]
    [InlineData("swapi.dev")]
    [InlineData("ftp://swapi.dev")]
    [InlineData("file:///etc/hosts")]
    [InlineData("https://swapi.dev/v2/")]
    [InlineData("https://swapi.dev/api/?format=json")]
    [InlineData("https://swapi.dev/#api")]
    [InlineData("https://user:secret@swapi.dev/")]
    [InlineData("https://")]
    [InlineData("")]
    public void Another_upstream_is_refused_with_what_would_do(string value)
    {
        Assert.Null(OptionValues.Upstream(value, _refused.Add));
        Assert.Contains("such as https://swapi.dev", Assert.Single(_refused));
    }

    [Theory]
    [InlineData("localhost:4317")]
    [InlineData("grpc://localhost:4317")]
    [InlineData("4317")]
    public void An_otlp_address_without_http_is_refused_with_what_would_do(string value)
    {
        Assert.Null(OptionValues.Otlp(value, _refused.Add));
        Assert.Contains("http://localhost:4317", Assert.Single(_refused));
    }

    [Theory]
    [InlineData("http://abc.devtunnels.example")]
    [InlineData("https://abc.devtunnels.example/api")]
    [InlineData("abc.devtunnels.example")]
    public void A_public_address_that_is_not_a_tunnels_is_refused_with_what_would_do(string value)
    {
        Assert.Null(OptionValues.PublicUrl(value, _refused.Add));
        Assert.Contains("such as https://", Assert.Single(_refused));
    }

    [Theory]
    [InlineData("contoso.onmicrosoft.com")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160}")]
    public void An_id_that_is_none_is_refused_by_its_options_name(string value)
    {
        Assert.Null(OptionValues.Id("--client-id", value, _refused.Add));
        Assert.StartsWith("--client-id '", Assert.Single(_refused));
    }

    [Theory]
    [InlineData("1024")]
    [InlineData("5480")]
    [InlineData("65000")]
    public void A_port_in_range_is_taken(string value)
    {
        Assert.Equal(int.Parse(value), OptionValues.PortBase(value, _refused.Add));
        Assert.Empty(_refused);
    }

    [Theory]
    [InlineData("1023")]
    [InlineData("65001")]
    [InlineData("-1")]
    [InlineData("5480.5")]
    [InlineData("99999999999")]
    [InlineData("http")]
    [InlineData("")]
    public void Another_port_is_refused_with_the_range(string value)
    {
        OptionValues.PortBase(value, _refused.Add);
        Assert.Contains("from 1024 to 65000", Assert.Single(_refused));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    public void A_number_of_replicas_is_taken(string value, int expected)
    {
        Assert.Equal(expected, OptionValues.Replicas(value, _refused.Add));
        Assert.Empty(_refused);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-2")]
    [InlineData("2.5")]
    [InlineData("two")]
    [InlineData("")]
    public void Another_number_is_refused_with_the_range(string value)
    {
        OptionValues.Replicas(value, _refused.Add);
        Assert.Contains("from 1 to 4", Assert.Single(_refused));
    }

    [Fact]
    public void A_ready_file_becomes_a_full_path()
    {
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "ready.json"), OptionValues.ReadyFile("ready.json", _refused.Add));
        Assert.Empty(_refused);
    }

    [Fact]
    public void A_ready_file_that_could_not_be_written_is_refused_before_anything_starts()
    {
        OptionValues.ReadyFile(Path.Combine("no-such-folder", "ready.json"), _refused.Add);
        OptionValues.ReadyFile(Path.GetTempPath(), _refused.Add);
        Assert.Collection(_refused, first => Assert.Contains("does not exist", first), second => Assert.Contains("is a folder", second));
    }
}
