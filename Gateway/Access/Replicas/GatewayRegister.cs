using StackExchange.Redis;

namespace FusionSample.Gateway.Access.Replicas;

/// <summary>
/// The gateways that use one Redis, with their stores: each writes itself in again and again, by Redis' own clock, and what has not for a while
/// is gone.
/// </summary>
internal sealed class GatewayRegister(IServiceProvider services)
{
    /// <summary>How long one counts that writes itself in no more.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private static readonly RedisKey Key = "fusion:gateways";

    private IDatabase? _redis;

    /// <summary>The time by which all of them go, in milliseconds since 1970.</summary>
    /// <exception cref="RedisException">Redis is away.</exception>
    public async Task<long> NowAsync()
    {
        _redis ??= services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        var time = (RedisResult[])(await _redis.ExecuteAsync("TIME"))!;
        return (long)time[0] * 1000 + (long)time[1] / 1000;
    }

    /// <summary>Writes this gateway in.</summary>
    /// <returns>All others, with the time until which each counts.</returns>
    /// <exception cref="RedisException">Redis is away.</exception>
    public async Task<IReadOnlyDictionary<GatewayEntry, double>> WriteAsync(GatewayEntry self)
    {
        var now = await NowAsync();
        await _redis!.SortedSetAddAsync(Key, self.ToString(), now + (long)Lifetime.TotalMilliseconds);
        await _redis.SortedSetRemoveRangeByScoreAsync(Key, double.NegativeInfinity, now);
        return (
            from member in await _redis.SortedSetRangeByRankWithScoresAsync(Key)
            let entry = GatewayEntry.Parse(member.Element!)
            where entry is not null && entry.Instance != self.Instance
            select (entry, member.Score)).ToDictionary();
    }

    /// <summary>Takes this gateway out, if Redis is there.</summary>
    public async Task LeaveAsync(GatewayEntry self)
    {
        try
        {
            if (_redis is not null)
                await _redis.SortedSetRemoveAsync(Key, self.ToString());
        }
        catch (Exception gone) when (gone is RedisException or ObjectDisposedException or TimeoutException)
        {
            // It is forgotten by itself.
        }
    }
}
