using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using FusionSample.LocalSwapi;

namespace FusionSample.Tests.Integration.LocalSwapi;

/// <summary>Each kind of fault as a client sees it.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const string Luke = "/api/people/1/";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
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

    [Fact]
    public async Task Reset_is_a_TCP_reset()
    {
        await Swapi.SetFaultAsync(new { kind = "reset" }, Token);
        using var connection = await RawHttp.ConnectAsync(Swapi.Url, Token);
        await connection.SendGetAsync(Luke, Token);

        var exception = await Assert.ThrowsAsync<IOException>(() => connection.ReadToEndAsync(Token));

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(exception.InnerException).SocketErrorCode);
    }

    [Fact]
    public async Task Latency_delays_the_true_answer_by_the_delay_and_at_most_the_jitter()
    {
        var healthy = await _client.GetStringAsync(Luke, Token);
        await Swapi.SetFaultAsync(new { kind = "latency", delayMs = 200, jitterMs = 100 }, Token);

        for (var call = 0; call < 3; call++)
        {
            var clock = Stopwatch.StartNew();
            Assert.Equal(healthy, await _client.GetStringAsync(Luke, Token));
            Assert.InRange(clock.ElapsedMilliseconds, 95, 3000);
        }
    }

    [Fact]
    public async Task Drip_sends_headers_at_once_and_the_body_too_slowly()
    {
        await Swapi.SetFaultAsync(new { kind = "drip", chunkBytes = 3, pauseMs = 50 }, Token);
        using var connection = await RawHttp.ConnectAsync(Swapi.Url, Token);
        await connection.SendGetAsync(Luke, Token);

        var clock = Stopwatch.StartNew();
        var head = await connection.ReadAsync(text => text.Contains("\r\n\r\n"), Token);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head);
        Assert.DoesNotContain("Skywalker", head);
        await connection.ReadAsync(text => text.Contains("Skywalker"), Token); // {"name":"Luke Skywalker": 8 pauses
        Assert.True(clock.ElapsedMilliseconds >= 300, $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Drip_ends_with_the_true_answer()
    {
        var healthy = await _client.GetStringAsync(Luke, Token);
        await Swapi.SetFaultAsync(new { kind = "drip", chunkBytes = 300, pauseMs = 1 }, Token);

        Assert.Equal(healthy, await _client.GetStringAsync(Luke, Token));
    }

    [Theory]
    [InlineData(500, null, null)]
    [InlineData(503, 30, "30")]
    [InlineData(429, 25924, "25924")]
    [InlineData(503, -1, "-1")]
    [InlineData(503, "Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData(503, "soon", "soon")]
    public async Task Status_comes_with_any_Retry_After(int status, object? retryAfter, string? header)
    {
        var fault = new Dictionary<string, object> { ["kind"] = "status", ["status"] = status };
        if (retryAfter is not null)
            fault["retryAfter"] = retryAfter;
        await Swapi.SetFaultAsync(fault, Token);

        using var response = await _client.GetAsync(Luke, Token);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(header, response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.ToString() : null);
    }

    [Fact]
    public async Task Truncated_sends_half_of_what_Content_Length_promises_and_closes()
    {
        var healthy = await _client.GetStringAsync(Luke, Token);
        await Swapi.SetFaultAsync(new { kind = "truncated" }, Token);
        using var connection = await RawHttp.ConnectAsync(Swapi.Url, Token);
        await connection.SendGetAsync(Luke, Token);

        var answer = await connection.ReadToEndAsync(Token);

        Assert.Contains($"Content-Length: {healthy.Length}\r\n", answer);
        Assert.EndsWith("\r\n\r\n" + healthy[..(healthy.Length / 2)], answer);
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetStringAsync(Luke, Token));
    }

    [Fact]
    public async Task Html_is_a_web_page_with_200()
    {
        await Swapi.SetFaultAsync(new { kind = "html" }, Token);

        using var response = await _client.GetAsync(Luke, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("/api/people/1/")]
    [InlineData("/api/species/2/")]
    [InlineData("/api/films/?search=hope")]
    [InlineData("/api/")]
    public async Task Wrong_types_are_under_the_right_names(string path)
    {
        var healthy = await _client.GetFromJsonAsync<JsonElement>(path, Token);
        await Swapi.SetFaultAsync(new { kind = "wrong-types" }, Token);

        using var response = await _client.GetAsync(path, Token);
        var spoilt = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        AssertSpoilt(healthy, spoilt);
    }

    [Theory]
    [InlineData(null, "http://elsewhere.invalid/")]
    [InlineData("https://example.com/people?x=1", "https://example.com/people?x=1")]
    public async Task Redirect_leads_to_another_host(string? location, string header)
    {
        await Swapi.SetFaultAsync(location is null ? new { kind = "redirect" } : new { kind = "redirect", location }, Token);

        using var response = await _client.GetAsync(Luke, Token);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(header, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Huge_is_50_MB_by_default_and_does_not_say_so_beforehand()
    {
        await Swapi.SetFaultAsync(new { kind = "huge" }, Token);

        using var response = await _client.GetAsync(Luke, HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentLength);
        await using var body = await response.Content.ReadAsStreamAsync(Token);
        var (buffer, length) = (new byte[1 << 20], 0L);
        for (int count; (count = await body.ReadAsync(buffer, Token)) > 0;)
            length += count;

        Assert.InRange(length, 50L << 20, (50L << 20) + 2000);
    }

    [Fact]
    public async Task Huge_is_the_true_answer_with_padding()
    {
        await Swapi.SetFaultAsync(new { kind = "huge", sizeBytes = 100_000 }, Token);

        var person = await _client.GetFromJsonAsync<JsonElement>(Luke, Token);

        Assert.Equal("Luke Skywalker", person.GetProperty("name").GetString());
        Assert.Equal(100_000, person.GetProperty("padding").GetString()!.Length);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("latency")]
    [InlineData("drip")]
    [InlineData("status")]
    [InlineData("truncated")]
    [InlineData("html")]
    [InlineData("wrong-types")]
    [InlineData("redirect")]
    [InlineData("huge")]
    public async Task Health_is_never_hit_and_all_is_well_when_the_fault_is_cleared(string kind)
    {
        var healthy = await _client.GetStringAsync(Luke, Token);
        await Swapi.SetFaultAsync(new { kind }, Token);

        Assert.Equal("Healthy", await _client.GetStringAsync("/health", Token));
        Assert.Equal("Healthy", await _client.GetStringAsync("/alive", Token));

        await Swapi.ClearFaultAsync(Token);
        Assert.Equal(healthy, await _client.GetStringAsync(Luke, Token));
    }

    [Theory]
    [InlineData("latency", HttpStatusCode.NotModified)]
    [InlineData("drip", HttpStatusCode.OK)]
    [InlineData("truncated", HttpStatusCode.OK)]
    [InlineData("wrong-types", HttpStatusCode.OK)]
    [InlineData("huge", HttpStatusCode.OK)]
    [InlineData("status", HttpStatusCode.ServiceUnavailable)]
    public async Task Who_has_the_true_answer_meets_the_fault_all_the_same(string kind, HttpStatusCode status)
    {
        using var healthy = await _client.GetAsync(Luke, Token);
        var tag = healthy.Headers.ETag!;
        await Swapi.SetFaultAsync(kind == "latency" ? new { kind, delayMs = 1 } : new { kind }, Token);

        using var request = new HttpRequestMessage(HttpMethod.Get, Luke) { Headers = { IfNoneMatch = { tag } } };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.NotModified ? tag : null, response.Headers.ETag);
    }

    private static void AssertSpoilt(JsonElement healthy, JsonElement spoilt)
    {
        Assert.Equal(healthy.EnumerateObject().Select(p => p.Name), spoilt.EnumerateObject().Select(p => p.Name));
        foreach (var property in healthy.EnumerateObject())
        {
            var value = spoilt.GetProperty(property.Name);
            if (property.Name == "results")
                AssertSpoilt(property.Value[0], value[0]);
            else
                Assert.NotEqual(property.Value.ValueKind, value.ValueKind);
        }
    }
}
