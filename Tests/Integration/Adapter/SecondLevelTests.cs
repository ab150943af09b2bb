using FusionSample.LocalRedis;
using FusionSample.Tests.Support;
using StackExchange.Redis;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>The cache's second level, over the Redis protocol.</summary>
[Collection(nameof(Alone))]
public class SecondLevelTests
{
    [Fact]
    public async Task What_one_adapter_read_another_one_need_not_ask_for()
    {
        using var redis = LocalRedisServer.Start();
        await AnswersFromRedisAsync(redis.ConnectionString);
    }

    [Fact]
    [Trait("Needs", "redis-server")]
    public async Task The_same_with_a_real_redis_server()
    {
        await using var redis = RedisServerProcess.StartOrSkip();
        await AnswersFromRedisAsync(redis.ConnectionString);
    }

    [Fact]
    public async Task What_is_kept_in_redis_names_no_address()
    {
        using var redis = LocalRedisServer.Start();
        await using var adapter = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));
        await adapter.Client.GetOkAsync("/api/people/1");

        await using var client = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var server = client.GetServers().Single();
        await Eventually.TrueAsync(() => Task.FromResult(server.Keys(pattern: "*").Count() >= 6));
        foreach (var key in server.Keys(pattern: "*record:*").Concat(server.Keys(pattern: "*table:*")))
        {
            var kept = (string?)await client.GetDatabase().HashGetAsync(key, "data");
            Assert.NotNull(kept);
            Assert.DoesNotContain("http", kept, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_a_miss()
    {
        using var redis = LocalRedisServer.Start();
        await using var first = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));
        await first.Client.GetOkAsync("/api/people/1");
        await using var client = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var server = client.GetServers().Single();
        await Eventually.TrueAsync(() => Task.FromResult(server.Keys(pattern: "*swapi:*").Count() >= 6));
        foreach (var key in server.Keys(pattern: "*swapi:*").ToList())
            await client.GetDatabase().HashSetAsync(key, "data", "{\"name\":42");

        await using var second = await AdapterHost.StartAsync(("ConnectionStrings:cache", redis.ConnectionString));

        Assert.Equal("Luke Skywalker", (await second.Client.GetOkAsync("/api/people/1")).GetProperty("name").GetString());
        Assert.True(second.Swapi.CountCalls().Total > 0);
    }

    private static async Task AnswersFromRedisAsync(string connectionString)
    {
        await using var first = await AdapterHost.StartAsync(("ConnectionStrings:cache", connectionString));
        var answer = (await first.Client.GetOkAsync("/api/people/1")).GetRawText();
        await using var client = await ConnectionMultiplexer.ConnectAsync(connectionString);
        // The write to Redis goes on behind the answer: a record and five tables.
        await Eventually.TrueAsync(() => Task.FromResult(client.GetServers().Single().Keys(pattern: "*swapi:*").Count() >= 6));

        await using var second = await AdapterHost.StartAsync(("ConnectionStrings:cache", connectionString));
        await second.Swapi.SetFaultAsync(new { kind = "down" }, TestContext.Current.CancellationToken);

        // A busy machine's Redis may be too slow for the first call, or for some of its names; what is right can come from nowhere else.
        await Eventually.TrueAsync(async () =>
        {
            using var response = await second.Client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) == answer;
        });
    }
}
