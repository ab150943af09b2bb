using FusionSample.LocalSwapi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace FusionSample.Tests.Unit.LocalSwapi;

public sealed class OptionsTests
{
    [Fact]
    public void Nothing_configured_is_the_two_default_ports()
    {
        var options = Read([]);

        Assert.Equal(("http://localhost:5484", 5485, null), (options.Urls, options.FaultsPort, options.PublicUrl));
        Assert.Empty(Failures(options));
    }

    [Theory]
    [InlineData("http://localhost:5484")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5484")]
    [InlineData("http://127.0.0.1:5484;http://[::1]:5484")]
    public void Loopback_over_http_is_taken(string urls) => Assert.Empty(Failures(Read(new() { ["urls"] = urls })));

    [Theory]
    [InlineData("https://localhost:5484")]
    [InlineData("http://*:5484")]
    [InlineData("http://0.0.0.0:5484")]
    [InlineData("http://192.168.0.1:5484")]
    [InlineData("http://localhost.example:5484")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:0")]
    [InlineData("http://localhost:5484/swapi")]
    [InlineData("http://127.0.0.1:5484;http://0.0.0.0:5484")]
    [InlineData("5484")]
    [InlineData(";")]
    public void Any_other_address_is_refused(string urls) =>
        Assert.StartsWith($"ASPNETCORE_URLS is '{urls}'", Assert.Single(Failures(Read(new() { ["urls"] = urls }))));

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("many")]
    [InlineData("5485.5")]
    public void Faults_port_that_is_none_is_refused(string port) =>
        Assert.Contains("LocalSwapi__FaultsPort", Assert.Single(Failures(Read(new() { ["LocalSwapi:FaultsPort"] = port }))));

    [Theory]
    [InlineData("/api")]
    [InlineData("localhost:5484")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:5484/?a=b")]
    [InlineData("http://localhost:5484/#a")]
    public void Public_address_that_links_cannot_begin_with_is_refused(string url) =>
        Assert.StartsWith($"PublicUrl is '{url}'", Assert.Single(Failures(Read(new() { ["PublicUrl"] = url }))));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Another_environment_than_Development_is_refused(string environment) =>
        Assert.Contains(environment, Assert.Single(Failures(Read([]), environment)));

    private static LocalSwapiOptions Read(Dictionary<string, string?> values)
    {
        var options = new LocalSwapiOptions();
        LocalSwapiOptions.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build())(options);
        return options;
    }

    private static IEnumerable<string> Failures(LocalSwapiOptions options, string environment = "Development") =>
        new LocalSwapiOptionsValidator(new HostingEnvironment { EnvironmentName = environment }).Validate(null, options).Failures ?? [];
}
