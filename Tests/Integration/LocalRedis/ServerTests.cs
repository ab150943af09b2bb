using FusionSample.LocalRedis;
using FusionSample.ServiceDefaults.Starting;
using StackExchange.Redis;

namespace FusionSample.Tests.Integration.LocalRedis;

/// <summary>What the cache and its clients need of the server, over a socket.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private readonly LocalRedisServer _server = LocalRedisServer.Start();

    private ConnectionMultiplexer _redis = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _redis = await ConnectionMultiplexer.ConnectAsync(_server.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        _server.Dispose();
    }

    [Fact]
    public async Task A_value_is_kept_until_it_is_deleted()
    {
        var database = _redis.GetDatabase();
        var large = new byte[300_000];
        Random.Shared.NextBytes(large);

        await database.StringSetAsync("large", large);
        Assert.Equal(large, (byte[]?)await database.StringGetAsync("large"));

        Assert.True(await database.KeyDeleteAsync("large"));
        Assert.True((await database.StringGetAsync("large")).IsNull);
    }

    [Fact]
    public async Task A_value_expires()
    {
        var database = _redis.GetDatabase();
        await database.StringSetAsync("short", "lived", TimeSpan.FromSeconds(2));
        Assert.NotNull(await database.KeyTimeToLiveAsync("short"));

        while (await database.KeyExistsAsync("short"))
            await Task.Delay(20, Token);
    }

    [Fact]
    public async Task A_hash_with_a_lifetime_works_as_the_distributed_cache_uses_it()
    {
        var database = _redis.GetDatabase();
        await database.HashSetAsync("entry", [new("absexp", -1), new("sldexp", -1), new("data", "bytes")]);
        await database.KeyExpireAsync("entry", TimeSpan.FromMinutes(1));

        Assert.Equal("bytes", await database.HashGetAsync("entry", "data"));
    }

    [Fact]
    public async Task A_message_reaches_its_subscriber()
    {
        var received = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var channel = RedisChannel.Literal("news");
        await _redis.GetSubscriber().SubscribeAsync(channel, (_, message) => received.TrySetResult(message));
        var message = new string('m', 20_000);

        await _redis.GetSubscriber().PublishAsync(channel, message);

        Assert.Equal(message, await received.Task.WaitAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task A_script_runs()
    {
        var database = _redis.GetDatabase();

        var sum = await database.ScriptEvaluateAsync(
            "redis.call('SET', KEYS[1], ARGV[1]) return redis.call('INCRBY', KEYS[1], 2)", ["counter"], [40]);

        Assert.Equal(42, (int)sum);
        Assert.Equal(42, (int)await database.StringGetAsync("counter"));
    }

    [Fact]
    public async Task More_than_it_holds_pushes_the_oldest_out()
    {
        var database = _redis.GetDatabase();
        var half = new byte[500_000];
        for (var i = 0; i < 100; i++)
            await database.StringSetAsync($"page{i}", half);

        Assert.Equal(half.Length, await database.StringLengthAsync("page99"));
        Assert.False(await database.KeyExistsAsync("page0"));
    }

    [Fact]
    public void A_taken_port_is_said_with_the_remedy()
    {
        var refused = Assert.Throws<StartupException>(() => LocalRedisServer.Start(_server.Port).Dispose());

        Assert.Contains($"port {_server.Port}", refused.Message);
        Assert.Contains("LocalRedis__Port", refused.Message);
    }

    [Fact]
    public async Task Two_servers_share_nothing()
    {
        using var other = LocalRedisServer.Start();
        await using var there = await ConnectionMultiplexer.ConnectAsync(other.ConnectionString);
        await _redis.GetDatabase().StringSetAsync("here", "1");

        Assert.False(await there.GetDatabase().KeyExistsAsync("here"));
    }
}
