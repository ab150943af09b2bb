using System.Net;

namespace FusionSample.Tests.Contract.LocalSwapi;

/// <summary>Whoever has an answer already need not get it again.</summary>
public sealed class ValidatorTests(SwapiFixture swapi) : IClassFixture<SwapiFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/")]
    [InlineData("/api/people/")]
    [InlineData("/api/people/?page=2")]
    [InlineData("/api/people/1/")]
    public async Task A_known_answer_is_a_304_without_a_body_and_under_the_same_strong_tag(string path)
    {
        using var first = await swapi.Client.GetAsync(path, Token);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);

        using var again = await AskAsync(path, $"\"other\", {tag}");
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Token));

        using var any = await AskAsync(path, "*");
        using var weak = await AskAsync(path, $"W/{tag}"); // RFC 9110, 13.1.2: compared weakly
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (any.StatusCode, weak.StatusCode));
    }

    [Fact]
    public async Task Another_answer_is_given_in_full_and_has_another_tag()
    {
        using var luke = await swapi.Client.GetAsync("/api/people/1/", Token);
        using var other = await AskAsync("/api/people/2/", luke.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(luke.Headers.ETag, other.Headers.ETag);
        Assert.NotEmpty(await other.Content.ReadAsByteArrayAsync(Token));
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await swapi.Client.SendAsync(request, Token);
    }
}
