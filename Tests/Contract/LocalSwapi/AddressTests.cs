using System.Net;

namespace FusionSample.Tests.Contract.LocalSwapi;

/// <summary>Slashes, unknown paths, other methods, other hosts.</summary>
public sealed class AddressTests(SwapiFixture swapi) : IClassFixture<SwapiFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api", "/api/")]
    [InlineData("/api/people", "/api/people/")]
    [InlineData("/api/people/1", "/api/people/1/")]
    [InlineData("/api/people/999", "/api/people/999/")]
    [InlineData("/api/films?search=a%20b&page=1", "/api/films/?search=a%20b&page=1")]
    public async Task Address_without_the_slash_is_sent_to_the_one_with_it(string path, string location)
    {
        using var response = await swapi.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/api/droids/")]
    [InlineData("/api/droids")]
    [InlineData("/api/people/17/")]
    [InlineData("/api/people/one/")]
    [InlineData("/api/people/-1/")]
    [InlineData("/api/people/1/films/")]
    [InlineData("/faults")]
    [InlineData("/calls")]
    public async Task Unknown_path_is_404_in_JSON(string path)
    {
        using var response = await swapi.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"detail":"Not found"}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("POST", "/api/people/")]
    [InlineData("PUT", "/api/people/1/")]
    [InlineData("PATCH", "/api/people/1/")]
    [InlineData("DELETE", "/api/people/1/")]
    [InlineData("OPTIONS", "/api/")]
    public async Task Method_other_than_GET_and_HEAD_is_405(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await swapi.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
        Assert.Equal($$"""{"detail":"Method \"{{method}}\" not allowed."}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("/api/")]
    [InlineData("/api/people/?search=a")]
    [InlineData("/api/people/1/")]
    public async Task HEAD_has_the_headers_of_GET_and_no_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await swapi.Client.SendAsync(request, Token);
        using var get = await swapi.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Another_host_name_is_refused_on_both_ports()
    {
        foreach (var url in new[] { new Uri(swapi.Swapi.Url, "/api/"), new Uri(swapi.Swapi.FaultsUrl, "/faults") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Host = "rebound.example" } };
            using var response = await swapi.Client.SendAsync(request, Token);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }
}
