using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.ServiceDefaults;

public class PublicAddressTests
{
    [Theory]
    [InlineData("ftp://gateway.example")]
    [InlineData("https://gateway.example/path")]
    [InlineData("https://gateway.example?x")]
    [InlineData("https://user@gateway.example")]
    [InlineData("gateway.example")]
    [InlineData("")]
    public void What_is_no_plain_address_is_refused(string url) =>
        Assert.Contains("PublicUrl must be the http(s) address", Refusal(url, Environments.Development), StringComparison.Ordinal);

    [Fact]
    public void Plain_http_is_for_development() =>
        Assert.Contains("PublicUrl must be https outside Development.", Refusal("http://gateway.example", Environments.Production), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5480", "Development")]
    [InlineData("https://gateway.example", "Production")]
    [InlineData("https://gateway.example:8443/", "Production")]
    public void An_address_is_taken(string url, string environment) => Assert.Equal(new Uri(url), Options(url, environment).Value.PublicUrl);

    private static string Refusal(string url, string environment) =>
        Assert.Throws<OptionsValidationException>(() => Options(url, environment).Value).Message;

    private static IOptions<PublicAddressOptions> Options(string url, string environment)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration["PublicUrl"] = url;
        builder.AddPublicAddress();
        return builder.Services.BuildServiceProvider().GetRequiredService<IOptions<PublicAddressOptions>>();
    }
}
