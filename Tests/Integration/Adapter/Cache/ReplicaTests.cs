using FusionSample.LocalRedis;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Cache;

/// <summary>Two adapters on one Redis behave as one.</summary>
[Collection(nameof(Alone))]
public class ReplicaTests
{
    private const string Luke = "/api/people/1?fields=name";

    [Fact]
    public async Task What_one_has_read_anew_or_purged_the_other_one_drops()
    {
        using var redis = LocalRedisServer.Start();
        await using var brief = await AdapterHost.StartAsync(
            ("ConnectionStrings:cache", redis.ConnectionString), ("Cache:FreshFor", "00:00:01"), ("Cache:EagerRefresh", "0"));
        await using var lasting = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));
        var old = await lasting.Client.GetAgedAsync(Luke);

        // It would go on with its own for ten minutes.
        await Eventually.TrueAsync(async () =>
        {
            await brief.Client.GetOkAsync(Luke);
            return (await lasting.Client.GetAgedAsync(Luke)).AsOf > old.AsOf;
        });

        // Once for its own first answer, and once more where Redis was too slow to be waited for.
        Assert.InRange(lasting.Swapi.CountCalls().Total, 0, 2);
        var kept = await lasting.Client.GetAgedAsync(Luke);
        await PurgeTests.PurgeAsync(brief, "people");
        await Eventually.TrueAsync(async () => (await lasting.Client.GetAgedAsync(Luke)).AsOf > kept.AsOf);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task What_was_kept_by_a_longer_policy_is_last_known_by_the_shorter_one_and_not_lost()
    {
        using var redis = LocalRedisServer.Start();
        await using var lasting = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));
        var old = await lasting.Client.GetAgedAsync(Luke);
        await using var brief = await AdapterHost.StartAsync(
            ("ConnectionStrings:cache", redis.ConnectionString), ("Cache:FreshFor", "00:00:01"), ("Cache:EagerRefresh", "0"), ("Upstream:Retries", "0"));
        // So that it is connected to Redis.
        await brief.Client.GetOkAsync("/api/people/2?fields=name");
        brief.Swapi.ClearCalls();
        await brief.Swapi.SetFaultAsync(new { kind = "status", status = 500 }, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1.05), TestContext.Current.CancellationToken);

        var lastKnown = await brief.Client.GetAgedAsync(Luke);
        await brief.Client.GetAgedAsync("/api/people/1?fields=heightCm");

        Assert.Equal((old.AsOf, true, 1), (lastKnown.AsOf, lastKnown.IsLastKnown, brief.Swapi.CountCalls().Total));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_thousand_concurrent_cold_callers_of_two_adapters_ask_each_upstream_url_once_an_adapter_and_at_most_once_more()
    {
        using var redis = LocalRedisServer.Start();
        // A busy machine's delays must not be taken for a slow upstream: each attempt counts.
        (string, string)[] patient =
        [
            ("ConnectionStrings:cache", redis.ConnectionString), ("Cache:HardTimeout", "00:00:09.5"),
            ("Upstream:AttemptTimeout", "00:00:25"), ("Upstream:TotalTimeout", "00:00:30"),
        ];
        await using var one = await AdapterHost.StartAsync(patient);
        await using var other = await AdapterHost.StartAsync(patient);
        await one.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 50 }, TestContext.Current.CancellationToken);
        await other.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 50 }, TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000)
            .Select(caller => (caller % 2 == 0 ? one : other).Client.GetOkAsync("/api/people/1")));

        Assert.All(answers, answer => Assert.Equal("Luke Skywalker", answer.GetProperty("name").GetString()));
        // Once more where Redis was too slow to be waited for: what the other one told of is not kept without a look at it. One adapter alone
        // asks exactly once (ColdAndWarmTests).
        Assert.All([.. one.Swapi.CountCalls().Paths, .. other.Swapi.CountCalls().Paths], url => Assert.InRange(url.Value, 1, 2));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    [Trait("Needs", "redis-server")]
    public async Task Without_redis_each_goes_on_alone_and_what_was_purged_meanwhile_is_dropped_when_it_is_back()
    {
        var redis = RedisServerProcess.StartOrSkip();
        await using var one = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));
        await using var other = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));
        await one.Client.GetOkAsync(Luke);
        var old = await other.Client.GetAgedAsync(Luke);

        await redis.DisposeAsync();
        await PurgeTests.PurgeAsync(one, "people");
        Assert.True((await one.Client.GetAgedAsync(Luke)).AsOf > old.AsOf);
        Assert.Equal(old.AsOf, (await other.Client.GetAgedAsync(Luke)).AsOf);
        await other.Client.GetOkAsync("/api/films/1?fields=title");

        await using var again = RedisServerProcess.StartOrSkip(redis.Port);
        await Eventually.TrueAsync(async () => (await other.Client.GetAgedAsync(Luke)).AsOf > old.AsOf);
        // And what one reads is the other's again.
        await Eventually.TrueAsync(async () =>
        {
            await PurgeTests.PurgeAsync(other, "people");
            await other.Client.GetOkAsync(Luke);
            var read = one.Swapi.CountCalls().Total;
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await one.Client.GetOkAsync(Luke);
            return one.Swapi.CountCalls().Total == read;
        });
    }
}
