using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Cache;

/// <summary>What is answered while the external API fails, and how often it is asked meanwhile.</summary>
[Collection(nameof(Alone))]
public sealed class LastKnownTests(LastKnownTests.BriefAdapter brief) : IClassFixture<LastKnownTests.BriefAdapter>, IAsyncDisposable
{
    private static readonly (string, string)[] Brief =
    [
        ("Cache:FreshFor", "00:00:01"), ("Cache:EagerRefresh", "0"), ("Cache:RetryAfterFailure", "00:00:03"), ("Cache:SoftTimeout", "00:00:00.050"),
        ("Upstream:Retries", "0"),
    ];

    [Fact]
    public async Task As_of_stays_while_the_answer_is_fresh_and_advances_with_a_refresh()
    {
        // With time to read: here nobody is to be given the last known answer.
        await using var adapter = await AdapterHost.StartAsync(("Cache:FreshFor", "00:00:01"), ("Cache:EagerRefresh", "0"));
        var first = await adapter.Client.GetAgedAsync("/api/people/1?fields=name");
        Assert.Equal(first.AsOf, (await adapter.Client.GetAgedAsync("/api/people/1?fields=name")).AsOf);

        await first.IsOlderThanASecondAsync();
        var second = await adapter.Client.GetAgedAsync("/api/people/1?fields=name");

        Assert.True(second.AsOf >= first.AsOf + TimeSpan.FromSeconds(1));
        Assert.Contains("fwd=", second.CacheStatus, StringComparison.Ordinal);
        Assert.Equal(2, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task The_last_known_answer_says_so_and_upstream_is_asked_no_more_often_than_the_policy_says()
    {
        var adapter = brief.Adapter;
        var fresh = await adapter.Client.GetAgedAsync("/api/people/2?fields=name");
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500 }, TestContext.Current.CancellationToken);
        adapter.Swapi.ClearCalls();
        await fresh.IsOlderThanASecondAsync();

        for (var until = DateTimeOffset.UtcNow.AddSeconds(1.5); DateTimeOffset.UtcNow < until;)
        {
            var answer = await adapter.Client.GetAgedAsync("/api/people/2?fields=name");
            Assert.True(answer.IsLastKnown);
            Assert.Equal(fresh.AsOf, answer.AsOf);
            Assert.Matches("^adapter; hit; ttl=-[0-9]+; detail=last-known$", answer.CacheStatus);
        }

        Assert.Equal(1, adapter.Swapi.CountCalls().Total);
        await adapter.Swapi.ClearFaultAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(async () => !(await adapter.Client.GetAgedAsync("/api/people/2?fields=name")).IsLastKnown, TimeSpan.FromSeconds(10));
        Assert.Equal(2, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task A_slow_upstream_holds_nobody_up_who_can_be_given_the_last_known_answer()
    {
        var adapter = brief.Adapter;
        var fresh = await adapter.Client.GetAgedAsync("/api/people/3?fields=name");
        await adapter.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 700 }, TestContext.Current.CancellationToken);
        await fresh.IsOlderThanASecondAsync();

        Assert.True((await adapter.Client.GetAgedAsync("/api/people/3?fields=name")).IsLastKnown);

        // What is read behind the answer takes its place at once, not with the next try.
        await Eventually.TrueAsync(async () => (await adapter.Client.GetAgedAsync("/api/people/3?fields=name")).AsOf > fresh.AsOf, TimeSpan.FromSeconds(2.5));
        Assert.Equal(2, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task A_cold_answer_fails_with_the_hard_timeout_and_what_was_read_behind_it_is_there_afterwards()
    {
        await using var adapter = await AdapterHost.StartAsync(("Cache:SoftTimeout", "00:00:00.100"), ("Cache:HardTimeout", "00:00:00.300"));
        await adapter.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 1000 }, TestContext.Current.CancellationToken);

        await adapter.Client.GetProblemAsync("/api/people/4?fields=name", 504, "upstream-timeout");

        await Eventually.TrueAsync(async () => (int)(await adapter.Client.GetAgedAsync("/api/people/4?fields=name")).Status == 200);
        Assert.Equal(1, adapter.Swapi.CountCalls().Total);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task An_answer_is_read_anew_behind_it_before_its_time_is_over()
    {
        await using var adapter = await AdapterHost.StartAsync(("Cache:FreshFor", "00:00:03"), ("Cache:EagerRefresh", "0.2"));
        var first = await adapter.Client.GetAgedAsync("/api/people/5?fields=name");

        await Eventually.TrueAsync(async () =>
        {
            var answer = await adapter.Client.GetAgedAsync("/api/people/5?fields=name");
            Assert.True(!answer.IsLastKnown && answer.CacheStatus.StartsWith("adapter; hit", StringComparison.Ordinal), answer.CacheStatus);
            return answer.AsOf > first.AsOf;
        }, TimeSpan.FromSeconds(2.5));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task What_is_too_old_is_not_told()
    {
        await using var adapter = await AdapterHost.StartAsync([.. Brief, ("Cache:StaleFor", "00:00:01")]);
        var fresh = await adapter.Client.GetAgedAsync("/api/people/6?fields=name");
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500 }, TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(async () => (int)(await adapter.Client.GetAgedAsync("/api/people/6?fields=name")).Status == 502, TimeSpan.FromSeconds(10));

        Assert.True(DateTimeOffset.UtcNow >= fresh.AsOf.AddSeconds(2));
    }

    [Fact]
    public async Task A_stale_table_is_the_last_resort_for_a_record_that_was_never_read()
    {
        var adapter = brief.Adapter;
        var table = await adapter.Client.GetAgedAsync("/api/vehicles?fields=name");
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500 }, TestContext.Current.CancellationToken);
        await table.IsOlderThanASecondAsync();
        adapter.Swapi.ClearCalls();

        var record = await adapter.Client.GetAgedAsync("/api/vehicles/4?fields=name");
        await adapter.Client.GetOkAsync("/api/vehicles/4?fields=model");

        Assert.Equal(("Sand Crawler", table.AsOf, 1), (record.Body.GetProperty("name").GetString(), record.AsOf, adapter.Swapi.CountCalls().Total));
    }

    public async ValueTask DisposeAsync()
    {
        await brief.Adapter.Swapi.ClearFaultAsync(CancellationToken.None);
        brief.Adapter.Swapi.ClearCalls();
    }

    /// <summary>An adapter for which a second is long.</summary>
    public sealed class BriefAdapter : IAsyncLifetime
    {
        private AdapterHost? _adapter;

        public AdapterHost Adapter => _adapter!;

        public async ValueTask InitializeAsync() => _adapter = await AdapterHost.StartAsync(Brief);

        public ValueTask DisposeAsync() => _adapter!.DisposeAsync();
    }
}
