using System.ComponentModel.DataAnnotations;
using System.Net;
using FusionSample.Gateway.Edges;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>What holds for every answer, whoever asked.</summary>
public class EdgeTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Origin = "https://app.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/people/1")]
    [InlineData("/nothing")]
    [InlineData("/health")]
    [InlineData("/connector/")]
    [InlineData("/connector/docs")]
    [InlineData("/connector/apiDefinition.swagger.json")]
    public async Task Every_answer_has_the_security_headers_and_names_no_server(string path)
    {
        using var client = shared.Fresh().ClientWith(null);

        using var response = await client.GetAsync(path, Token);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_web_page_may_call_unless_its_origin_is_configured()
    {
        using var closed = shared.Fresh().ClientWith(null);
        await using var own = await GatewayHost.StartAsync(("Cors:Origins:0", Origin));
        using var open = own.ClientWith(null);

        using var refused = await PreflightAsync(closed, Origin);
        using var stranger = await PreflightAsync(open, "https://evil.example");
        using var allowed = await PreflightAsync(open, Origin);

        Assert.DoesNotContain(refused.Headers.Concat(stranger.Headers), header => header.Key.StartsWith("Access-Control-Allow", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(Origin, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.DoesNotContain("Access-Control-Allow-Credentials", allowed.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Forwarded_headers_are_believed_from_known_proxies_alone_and_from_nobody_when_none_is_known()
    {
        await using var none = await GatewayHost.StartAsync(("FORWARDEDHEADERS_ENABLED", "true"));
        await using var two = await GatewayHost.StartAsync(
            ("FORWARDEDHEADERS_ENABLED", "true"), ("Proxy:Known:0", "10.1.2.3"), ("Proxy:Known:1", "fd00::/8"));

        Assert.Equal(ForwardedHeaders.None, OptionsOf(none).ForwardedHeaders);
        Assert.Equal(ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, OptionsOf(two).ForwardedHeaders);
        Assert.Empty(OptionsOf(two).KnownProxies);
        Assert.Equal(["10.1.2.3/32", "fd00::/8"], OptionsOf(two).KnownIPNetworks.Select(network => network.ToString()));
    }

    [Theory]
    [InlineData("proxy")]
    [InlineData("10.0.0.0/33")]
    [InlineData("")]
    public void A_proxy_that_is_no_address_is_named(string known)
    {
        var options = new ProxyOptions { Known = { "10.0.0.1", known } };

        var error = Assert.Single(options.Validate(new ValidationContext(options)));

        Assert.Contains("Proxy:Known:1", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://app.example/")]
    [InlineData("app.example")]
    public void An_origin_that_is_none_is_named(string origin)
    {
        var options = new CorsOrigins { Origins = { origin } };

        Assert.Contains("Cors:Origins:0", Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage, StringComparison.Ordinal);
    }

    private static ForwardedHeadersOptions OptionsOf(GatewayHost gateway) =>
        gateway.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/people/1");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        return await client.SendAsync(request, Token);
    }
}
