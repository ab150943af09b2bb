using System.Diagnostics;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>The upstream client has its own pipeline and no other beside it: the attempts are counted.</summary>
public class RetryTests(RetryTests.QuickAdapter quick) : IClassFixture<RetryTests.QuickAdapter>
{
    private static int _person;

    [Theory]
    [InlineData("""{"kind":"status","status":500}""", 3)]
    [InlineData("""{"kind":"status","status":404}""", 1)]
    [InlineData("""{"kind":"status","status":400}""", 1)]
    [InlineData("""{"kind":"status","status":429,"retryAfter":25924}""", 1)]
    [InlineData("""{"kind":"truncated"}""", 3)]
    [InlineData("""{"kind":"html"}""", 1)]
    [InlineData("""{"kind":"redirect"}""", 1)]
    [InlineData("""{"kind":"huge"}""", 1)]
    public async Task A_failure_is_tried_again_only_where_that_helps(string fault, int attempts)
    {
        var adapter = quick.Adapter;
        adapter.Swapi.ClearCalls();
        using var set = await adapter.Swapi.Faults.PutAsync("/faults", new StringContent(fault), TestContext.Current.CancellationToken);
        set.EnsureSuccessStatusCode();

        // Names of others, which are read beside the record, would be attempts too.
        using var response = await adapter.Client.GetAsync($"/api/people/{Interlocked.Increment(ref _person)}?fields=name", TestContext.Current.CancellationToken);

        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal(attempts, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task An_open_circuit_is_a_503_that_says_when_to_come_back_and_other_resources_go_on()
    {
        await using var adapter = await AdapterHost.StartAsync(
            ("Upstream:RetryDelay", "00:00:00.010"), ("Upstream:BreakerMinimumThroughput", "3"), ("Upstream:BreakDuration", "00:05:00"),
            ("Upstream:MaxRetryAfter", "00:00:20"));
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500, path = "/api/people/" }, TestContext.Current.CancellationToken);

        await adapter.Client.GetProblemAsync("/api/people/1", 502, "upstream-invalid");
        using var refused = await adapter.Client.GetAsync("/api/people/2", TestContext.Current.CancellationToken);
        await refused.ProblemAsync(503, "upstream-unavailable");
        Assert.Equal(TimeSpan.FromSeconds(20), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(3, adapter.Swapi.CountCalls().Paths.Where(path => path.Key.StartsWith("/api/people/", StringComparison.Ordinal)).Sum(path => path.Value));

        Assert.Equal("Tatooine", (await adapter.Client.GetOkAsync("/api/planets/1")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task All_attempts_together_end_with_the_total_timeout()
    {
        await using var adapter = await AdapterHost.StartAsync(("Upstream:AttemptTimeout", "00:00:00.300"), ("Upstream:TotalTimeout", "00:00:00.800"));
        await adapter.Swapi.SetFaultAsync(new { kind = "drip", pauseMs = 200, chunkBytes = 4 }, TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();

        await adapter.Client.GetProblemAsync("/api/people/1", 504, "upstream-timeout");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    /// <summary>An adapter that tries again at once, and whose circuit stays closed.</summary>
    public sealed class QuickAdapter : IAsyncLifetime
    {
        private AdapterHost? _adapter;

        public AdapterHost Adapter => _adapter!;

        public async ValueTask InitializeAsync() =>
            _adapter = await AdapterHost.StartAsync(("Upstream:RetryDelay", "00:00:00.010"), ("Upstream:BreakerMinimumThroughput", "10000"));

        public ValueTask DisposeAsync() => _adapter!.DisposeAsync();
    }
}
