using FusionSample.Tests.Support;
using FusionSample.Tests.Support.Otlp;

namespace FusionSample.Tests.Distributed.Scenario;

/// <summary>A Workshop whose services export to a receiver in this process.</summary>
[CollectionDefinition(nameof(ObservedWorkshop))]
public sealed class ObservedWorkshop : RunningWorkshop, ICollectionFixture<ObservedWorkshop>
{
    private OtlpReceiver? _receiver;

    public OtlpReceiver Receiver => _receiver!;

    protected override string[] Arguments => ["--otlp", Receiver.Url];

    public override async ValueTask InitializeAsync()
    {
        _receiver = await OtlpReceiver.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}

[Collection(nameof(ObservedWorkshop))]
public class TelemetryTests(ObservedWorkshop workshop)
{
    private const string AspNetCore = "Microsoft.AspNetCore";
    private const int Server = 2;
    private const int Client = 3;

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task One_call_is_one_trace_to_the_external_api_and_the_second_call_ends_at_the_gateway()
    {
        var client = await workshop.SignedInAsync("maker");
        // The tables of the others, so that no name is late: an answer that lacks one is not kept.
        await client.GetNamedAsync("/api/people/10");
        await ForgetPeopleAsync();

        var first = await TraceAsync(client, "first-call", "gateway", "adapter", "swapi");
        var gateway = Assert.Single(first, span => span is { Service: "gateway", Scope: AspNetCore });
        Assert.Empty(gateway.ParentId);
        var forwarded = Assert.Single(first, span => span is { Service: "gateway", Kind: Client } && CallOf(span, "/api/people/10"));
        Assert.Contains(gateway.SpanId, Ancestors(first, forwarded));
        var adapter = Assert.Single(first, span => span is { Service: "adapter", Kind: Server });
        Assert.Equal(forwarded.SpanId, adapter.ParentId);
        var cache = first.Where(span => span.Scope.StartsWith("ZiggyCreatures.Caching.Fusion", StringComparison.Ordinal)).ToList();
        Assert.Contains(cache, span => span.Scope == "ZiggyCreatures.Caching.Fusion.Distributed");
        Assert.Contains(first, span => span is { Service: "gateway", Scope: "Yarp.ReverseProxy" });
        Assert.All(cache, span => Assert.Contains(adapter.SpanId, Ancestors(first, span)));
        var upstream = Assert.Single(first, span => span is { Service: "adapter", Kind: Client } && CallOf(span, "/api/people/10/"));
        Assert.True(Ancestors(first, upstream).Intersect(cache.Select(span => span.SpanId)).Any(), "The upstream call is not below the cache.");
        Assert.Contains(first, span => span.Service == "swapi" && span.Kind == Server && span.ParentId == upstream.SpanId);

        var second = await TraceAsync(client, "second-call", "gateway");
        Assert.Contains(second, span => span is { Service: "gateway", Scope: AspNetCore });
        Assert.DoesNotContain(second, span => span.Service is "adapter" or "swapi");
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Metrics_of_every_layer_arrive()
    {
        var client = await workshop.SignedInAsync("maker");
        await client.GetOkAsync("/api/people/2");

        foreach (var (service, name) in new[]
            {
                ("gateway", "http.server.request.duration"), ("adapter", "http.client.request.duration"), ("adapter", "fusioncache.cache.get_or_set"),
                ("adapter", "resilience.polly.strategy.attempt.duration"), ("adapter", "dotnet.gc.collections"),
            })
        {
            await Eventually.TrueAsync(() => Task.FromResult(workshop.Receiver.Metrics.Contains((service, name))));
        }
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task What_a_failed_call_logs_carries_its_correlation_id()
    {
        var client = await workshop.SignedInAsync("maker");
        // Nobody has that number: a person whom the table has would come from there.
        using var fault = await workshop.Client("swapi-faults")
            .PutAsync("/faults", new StringContent("""{"kind":"html","path":"/api/people/17/"}"""), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/17");
        request.Headers.Add("x-ms-client-request-id", "failed-call");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(502, "upstream-invalid");
        Assert.Equal("failed-call", problem.GetProperty("correlationId").GetString());
        await Eventually.TrueAsync(() => Task.FromResult(workshop.Receiver.Logs.Any(log =>
            log.Service == "adapter" && log.Body.Contains("upstream-invalid", StringComparison.Ordinal)
            && log.Attributes.GetValueOrDefault("correlation.id") == "failed-call")));
    }

    // Other tests here have read much of the catalogue, perhaps this record's table. For two seconds after a purge the gateway keeps nothing.
    private async Task ForgetPeopleAsync()
    {
        var admin = await workshop.SignedInAsync("itadmin");
        // A busy machine's Redis may be too slow, which is a 503 that asks to try again.
        await Eventually.TrueAsync(async () =>
        {
            using var purged = await admin.DeleteAsync("/admin/cache/people", TestContext.Current.CancellationToken);
            return purged.IsSuccessStatusCode;
        });
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
    }

    private async Task<List<OtlpSpan>> TraceAsync(HttpClient client, string correlationId, params string[] services)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/10");
        request.Headers.Add("x-ms-client-request-id", correlationId);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(correlationId, Assert.Single(response.Headers.GetValues("x-ms-client-request-id")));

        // Every process exports once a second; the gateway's own span ends last. The external API knows of no correlation id.
        List<OtlpSpan> Mine() => [.. workshop.Receiver.Spans.Where(span => span.Attributes.GetValueOrDefault("correlation.id") == correlationId)];
        await Eventually.TrueAsync(() => Task.FromResult(Mine().Any(span => span is { Service: "gateway", Scope: AspNetCore })));
        var trace = Assert.Single(Mine().Select(span => span.TraceId).Distinct());
        await Eventually.TrueAsync(() => Task.FromResult(services.All(service =>
            workshop.Receiver.Spans.Any(span => span.TraceId == trace && span.Service == service && span.Scope == AspNetCore))));
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken); // two more rounds of export
        var spans = workshop.Receiver.Spans.Where(span => span.TraceId == trace).ToList();
        Assert.All(spans.Where(span => span.Service is "gateway" or "adapter"), span => Assert.Equal(correlationId, span.Attributes.GetValueOrDefault("correlation.id")));
        return spans;
    }

    private static bool CallOf(OtlpSpan span, string path) =>
        span.Attributes.GetValueOrDefault("url.full", "").EndsWith(path, StringComparison.Ordinal);

    private static List<string> Ancestors(IReadOnlyCollection<OtlpSpan> trace, OtlpSpan span)
    {
        var ancestors = new List<string>();
        for (var parent = span.ParentId; parent.Length > 0; parent = trace.FirstOrDefault(s => s.SpanId == parent)?.ParentId ?? "")
            ancestors.Add(parent);
        return ancestors;
    }
}
