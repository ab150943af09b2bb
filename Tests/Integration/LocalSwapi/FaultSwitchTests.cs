using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FusionSample.LocalSwapi;

namespace FusionSample.Tests.Integration.LocalSwapi;

/// <summary>Setting, reading back and clearing a fault, which calls it hits, and what is refused.</summary>
public sealed class FaultSwitchTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private LocalSwapiServer? _swapi;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LocalSwapiServer Swapi => _swapi!;

    public async ValueTask InitializeAsync()
    {
        _swapi = await LocalSwapiServer.StartAsync(Token);
        _client.BaseAddress = _swapi.Url;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Swapi.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"kind":"down"}""", """{"kind":"down"}""")]
    [InlineData("""{"kind":"reset"}""", """{"kind":"reset","share":1}""")]
    [InlineData("""{"kind":"latency"}""", """{"kind":"latency","share":1,"delayMs":3000,"jitterMs":0}""")]
    [InlineData("""{"kind":"drip"}""", """{"kind":"drip","share":1,"chunkBytes":8,"pauseMs":1000}""")]
    [InlineData("""{"kind":"status"}""", """{"kind":"status","share":1,"status":503}""")]
    [InlineData(
        """{"retryAfter":25924,"kind":"status","status":429,"share":0.2}""",
        """{"kind":"status","share":0.2,"status":429,"retryAfter":"25924"}""")]
    [InlineData("""{"kind":"truncated","path":"/api/people/"}""", """{"kind":"truncated","path":"/api/people/","share":1}""")]
    [InlineData("""{"kind":"redirect"}""", """{"kind":"redirect","share":1,"location":"http://elsewhere.invalid/"}""")]
    [InlineData("""{"kind":"huge"}""", """{"kind":"huge","share":1,"sizeBytes":52428800}""")]
    public async Task Fault_is_read_back_with_its_defaults_until_it_is_cleared(string sent, string understood)
    {
        using var put = await PutAsync(sent);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal(understood, await put.Content.ReadAsStringAsync(Token));
        Assert.Equal(understood, await Swapi.Faults.GetStringAsync("/faults", Token));

        using var delete = await Swapi.Faults.DeleteAsync("/faults", Token);
        Assert.Equal(HttpStatusCode.NoContent, delete.StatusCode);
        Assert.Equal("null", await Swapi.Faults.GetStringAsync("/faults", Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("down")]
    [InlineData("[]")]
    [InlineData("\"down\"")]
    [InlineData("""{"kind":"down","kind":"html"}""")]
    public Task Body_that_is_no_JSON_object_is_refused(string body) => AssertRefusedAsync(body, "");

    [Theory]
    [InlineData("{}", "kind")]
    [InlineData("""{"kind":"DOWN"}""", "kind")]
    [InlineData("""{"kind":1}""", "kind")]
    [InlineData("""{"kind":"down","path":"/api"}""", "path")]
    [InlineData("""{"kind":"down","share":0.5}""", "share")]
    [InlineData("""{"kind":"html","delayMs":5}""", "delayMs")]
    [InlineData("""{"kind":"html","pth":"/api"}""", "pth")]
    [InlineData("""{"kind":"html","path":"api"}""", "path")]
    [InlineData("""{"kind":"html","path":["/api"]}""", "path")]
    [InlineData("""{"kind":"html","share":1.1}""", "share")]
    [InlineData("""{"kind":"html","share":-0.1}""", "share")]
    [InlineData("""{"kind":"html","share":"0.2"}""", "share")]
    [InlineData("""{"kind":"latency","delayMs":-1,"jitterMs":1.5}""", "delayMs", "jitterMs")]
    [InlineData("""{"kind":"latency","delayMs":600001}""", "delayMs")]
    [InlineData("""{"kind":"drip","chunkBytes":0,"pauseMs":"1"}""", "chunkBytes", "pauseMs")]
    [InlineData("""{"kind":"status","status":200,"retryAfter":"a\nb"}""", "status", "retryAfter")]
    [InlineData("""{"kind":"status","retryAfter":true}""", "retryAfter")]
    [InlineData("""{"kind":"redirect","location":"/api/"}""", "location")]
    [InlineData("""{"kind":"redirect","location":"file:///x"}""", "location")]
    [InlineData("""{"kind":"huge","sizeBytes":99999999999}""", "sizeBytes")]
    public Task Each_wrong_setting_is_named(string body, params string[] settings) => AssertRefusedAsync(body, settings);

    [Fact]
    public async Task Unknown_kind_is_answered_with_the_known_ones()
    {
        using var response = await PutAsync("""{"kind":"dwn"}""");

        Assert.Contains(
            "down, reset, latency, drip, status, truncated, html, wrong-types, redirect, huge",
            await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData(0.2, "....x....x")]
    [InlineData(0.5, ".x.x.x.x.x")]
    [InlineData(0.3, "...x..x..x")]
    [InlineData(1, "xxxxxxxxxx")]
    [InlineData(0, "..........")]
    public async Task Share_is_counted_out_evenly(decimal share, string pattern)
    {
        await Swapi.SetFaultAsync(new { kind = "status", share }, Token);

        var hits = new StringBuilder();
        foreach (var _ in pattern)
            hits.Append(await IsHitAsync("/api/people/1/") ? 'x' : '.');

        Assert.Equal(pattern, hits.ToString());
    }

    [Fact]
    public async Task Share_of_concurrent_calls_is_exact()
    {
        await Swapi.SetFaultAsync(new { kind = "status", share = 0.2 }, Token);

        var hits = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => IsHitAsync("/api/people/1/")));

        Assert.Equal(20, hits.Count(hit => hit));
    }

    [Fact]
    public async Task Path_limits_the_fault_and_what_its_share_counts()
    {
        await Swapi.SetFaultAsync(new { kind = "status", path = "/api/films/", share = 0.5 }, Token);

        Assert.False(await IsHitAsync("/api/films/1/"));
        Assert.False(await IsHitAsync("/api/people/1/"));
        Assert.False(await IsHitAsync("/api/"));
        Assert.True(await IsHitAsync("/api/films/?page=1"));
    }

    [Fact]
    public async Task Later_fault_replaces_the_one_before()
    {
        await Swapi.SetFaultAsync(new { kind = "status", status = 500, path = "/api/people/" }, Token);
        await Swapi.SetFaultAsync(new { kind = "status", status = 429, path = "/api/films/" }, Token);

        Assert.False(await IsHitAsync("/api/people/1/"));
        Assert.True(await IsHitAsync("/api/films/1/"));
    }

    [Fact]
    public async Task Calls_are_counted_by_path_and_query_with_the_faulted_ones_and_without_health()
    {
        Assert.Equal("""{"total":0,"conditional":0,"notModified":0,"paths":{}}""", await Swapi.Faults.GetStringAsync("/calls", Token));
        await IsHitAsync("/api/people/1/");
        await IsHitAsync("/api/people/?search=a%20b&page=1");
        await IsHitAsync("/health");
        await Swapi.SetFaultAsync(new { kind = "status" }, Token);
        await IsHitAsync("/api/people/1/");

        Assert.Equal(
            """{"total":3,"conditional":0,"notModified":0,"paths":{"/api/people/1/":2,"/api/people/?search=a%20b&page=1":1}}""",
            await Swapi.Faults.GetStringAsync("/calls", Token));
        Assert.Equal(3, Swapi.CountCalls().Total);

        using var delete = await Swapi.Faults.DeleteAsync("/calls", Token);
        Assert.Equal(HttpStatusCode.NoContent, delete.StatusCode);
        Assert.Equal(0, Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task Calls_tell_who_asked_for_changes_only_and_how_many_there_were_none_for()
    {
        using var client = new HttpClient { BaseAddress = Swapi.Url };
        using var first = await client.GetAsync("/api/people/1/", Token);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await client.GetAsync("/api/people/1/", Token);
        using var other = await client.GetAsync("/api/people/2/", Token);

        var calls = Swapi.CountCalls();
        Assert.Equal((3, 2, 1), (calls.Total, calls.Conditional, calls.NotModified));
        Swapi.ClearCalls();
        Assert.Equal((0, 0), (Swapi.CountCalls().Conditional, Swapi.CountCalls().NotModified));
    }

    [Fact]
    public async Task Wrong_fault_is_an_exception_in_tests() =>
        Assert.Contains("delayMs", (await Assert.ThrowsAsync<ArgumentException>(() =>
            Swapi.SetFaultAsync(new { kind = "latency", delayMs = -1 }, Token))).Message);

    private async Task AssertRefusedAsync(string body, params string[] settings)
    {
        await Swapi.SetFaultAsync(new { kind = "html" }, Token);

        using var response = await PutAsync(body);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(settings, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal("""{"kind":"html","share":1}""", await Swapi.Faults.GetStringAsync("/faults", Token));
    }

    // What curl -d sends, which does not say that it is JSON.
    private Task<HttpResponseMessage> PutAsync(string body) =>
        Swapi.Faults.PutAsync("/faults", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"), Token);

    private async Task<bool> IsHitAsync(string path)
    {
        using var response = await _client.GetAsync(path, Token);
        return response.StatusCode != HttpStatusCode.OK;
    }
}
