using System.Net;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Production;

/// <summary>TLS ends before the gateway, which takes nothing that came in the clear.</summary>
public sealed class PublishedGatewayTests(PublishedGateway published) : IClassFixture<PublishedGateway>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_the_place_where_tls_ends_health_and_a_read_are_answered()
    {
        await using var tls = await TlsEnd.StartAsync(published.Gateway.Url);
        using var client = tls.Client();
        client.DefaultRequestHeaders.Add("X-API-Key", published.Key);

        using var health = await client.GetAsync("/health", Token);
        await Eventually.TrueAsync(async () => (await client.GetAsync("/api/people/1", Token)).StatusCode is HttpStatusCode.OK);
        using var read = await client.GetAsync("/api/people/1", Token);

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains("Luke", await read.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.StartsWith("max-age=", Assert.Single(read.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_is_refused_and_not_redirected_but_for_health()
    {
        using var client = published.Gateway.Client();
        client.DefaultRequestHeaders.Add("X-API-Key", published.Key);
        published.Adapter.Forget();

        foreach (var path in new[] { "/api/people/1", "/connector/", "/admin/keys" })
        {
            using var response = await client.GetAsync(path, Token);
            Assert.Null(response.Headers.Location);
            Assert.DoesNotContain(published.Key, (await response.ProblemAsync(400, "https-required")).ToString(), StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/health", "/alive" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, Token)).StatusCode);
        Assert.Empty(published.Adapter.Requests);
    }

    [Theory]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Proto", "https, https")]
    [InlineData("Forwarded", "proto=https")]
    [InlineData("X-Original-Proto", "https")]
    public async Task A_strangers_word_that_it_was_https_is_not_believed(string header, string value)
    {
        using var client = published.BehindAnotherProxy.Client();
        client.DefaultRequestHeaders.Add("X-API-Key", published.Key);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "10.9.9.9");
        client.DefaultRequestHeaders.Add(header, value);
        published.Adapter.Forget();

        using var response = await client.GetAsync("/api/people/1", Token);

        await response.ProblemAsync(400, "https-required");
        Assert.Empty(published.Adapter.Requests);
    }
}
