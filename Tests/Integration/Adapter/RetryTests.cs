using System.Diagnostics;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>The upstream client has its own pipeline and no other beside it: the attempts are counted.</summary>
public class RetryTests
{
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
        await using var adapter = await AdapterHost.StartAsync(("Upstream:RetryDelay", "00:00:00.010"));
        using var set = await adapter.Swapi.Faults.PutAsync("/faults", new StringContent(fault), TestContext.Current.CancellationToken);
        set.EnsureSuccessStatusCode();

        using var response = await adapter.Client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal(attempts, adapter.Swapi.CountCalls().Total);
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
}
