using FusionSample.Gateway.Access;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Store;

/// <summary>Changes announced by Redis. The clock stands still after a change, so that nothing but an announcement can bring one over.</summary>
[Trait("Needs", "redis")]
public sealed class AnnouncementTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task A_change_reaches_the_other_replica_at_once_and_after_redis_was_away()
    {
        var redis = RedisServerProcess.StartOrSkip();
        await redis.DisposeAsync();
        await using var one = await StoreHost.StartAsync(_folder.ConnectionString, redis: redis.ConnectionString + ",connectTimeout=300,abortConnect=false");
        await using var other = await StoreHost.StartAsync(_folder.ConnectionString, redis: redis.ConnectionString + ",connectTimeout=300,abortConnect=false");

        // Away from the start: acts go on, and nobody hears of them.
        await one.MakeKeyAsync("a0");
        Assert.Null(other.Access.Last!.FindKey("a0"));

        foreach (var key in new[] { "a1", "a2" })
        {
            await using var again = RedisServerProcess.StartOrSkip(redis.Port);
            var tries = 0;
            await Eventually.TrueAsync(async () =>
            {
                // So that who could not subscribe tries again; the look of this moment is over before the change is made.
                one.Time.Advance(AccessWatch.Interval);
                other.Time.Advance(AccessWatch.Interval);
                await Task.Delay(200, TestContext.Current.CancellationToken);
                await one.MakeKeyAsync($"{key}-{tries++}");
                await Task.Delay(200, TestContext.Current.CancellationToken);
                return other.Access.Last!.FindKey($"{key}-{tries - 1}") is not null;
            }, TimeSpan.FromSeconds(40));
        }
    }

    public void Dispose() => _folder.Dispose();
}
