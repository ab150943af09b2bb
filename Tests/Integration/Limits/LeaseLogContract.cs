using System.Diagnostics;
using FusionSample.Gateway.Limits.Leases;
using FusionSample.LocalRedis;
using FusionSample.Tests.Support;
using FusionSample.Tests.Unit.Limits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace FusionSample.Tests.Integration.Limits;

/// <summary>What a window relies on in the common log, the same for the script in Redis and for the model that the algorithm is tested on.</summary>
public abstract class LeaseLogContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly string _key = Guid.NewGuid().ToString("N");

    /// <summary>The log that is tested.</summary>
    private protected abstract ILeaseLog Log { get; }

    [Fact]
    public async Task It_leases_up_to_the_limit_and_then_says_when_the_oldest_leaves()
    {
        Assert.Equal(5, (await TakeAsync("a", 12, 5)).Granted);
        Assert.Equal(5, (await TakeAsync("b", 12, 5)).Granted);
        Assert.Equal(2, (await TakeAsync("c", 12, 5)).Granted);

        var full = await TakeAsync("d", 12, 5);

        Assert.Equal(0, full.Granted);
        Assert.InRange(full.FreeIn, TimeSpan.FromMilliseconds(1), Minute);
    }

    [Fact]
    public async Task What_is_given_back_is_there_for_others_however_often_it_is_said()
    {
        await TakeAsync("a", 10, 5);
        await TakeAsync("b", 10, 5);
        var correction = new LeaseCorrection("a", TimeSpan.Zero, Logged: 5, Used: 2);

        Assert.Equal(0, (await TakeAsync("-", 10, 0, correction)).Granted);
        Assert.Equal(3, (await TakeAsync("c", 10, 5, correction)).Granted);
        Assert.Equal(0, (await TakeAsync("d", 10, 5, correction)).Granted);
    }

    [Fact]
    public async Task A_lease_of_which_nothing_was_spent_goes_altogether()
    {
        await TakeAsync("a", 5, 5);

        Assert.Equal(5, (await TakeAsync("b", 5, 5, new LeaseCorrection("a", TimeSpan.Zero, Logged: 5, Used: 0))).Granted);
        Assert.Equal(0, (await TakeAsync("c", 5, 5, new LeaseCorrection("a", TimeSpan.Zero, Logged: 5, Used: 0))).Granted);
    }

    [Fact]
    public async Task What_was_granted_elsewhere_is_entered_once_with_its_age()
    {
        var old = new LeaseCorrection("a", TimeSpan.FromSeconds(40), Logged: 0, Used: 7);
        Assert.Equal(3, (await TakeAsync("b", 10, 5, old)).Granted);

        var full = await TakeAsync("c", 10, 5, old);

        Assert.Equal(0, full.Granted);
        Assert.InRange(full.FreeIn, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task More_than_the_limit_entered_leases_nothing()
    {
        var answer = await TakeAsync("b", 10, 5, new LeaseCorrection("a", TimeSpan.Zero, Logged: 0, Used: 40));

        Assert.Equal(0, answer.Granted);
    }

    [Fact]
    public async Task A_lease_leaves_the_log_with_its_window()
    {
        // Long enough that it is still full when it is asked, on a busy machine too.
        var window = TimeSpan.FromSeconds(1);
        await Log.AskAsync(new LeaseRequest(_key, window, 5, 5, "a", []));
        Assert.Equal(0, (await Log.AskAsync(new LeaseRequest(_key, window, 5, 5, "b", []))).Granted);

        Pass(window);

        await Eventually.TrueAsync(async () => (await Log.AskAsync(new LeaseRequest(_key, window, 5, 5, "c", []))).Granted == 5);
    }

    [Fact]
    public async Task A_full_log_stays_full_for_longer_than_its_window_while_leases_come_as_others_leave()
    {
        var window = TimeSpan.FromSeconds(1);
        var granted = new List<(TimeSpan Before, TimeSpan After, int Count)>();
        // The first question may have to bring the script.
        await Log.AskAsync(new LeaseRequest(_key + ":first", window, 10, 5, "first", []));
        var clock = Stopwatch.StartNew();
        for (var number = 0; clock.Elapsed < 2.8 * window && number < 28; number++)
        {
            var before = Elapsed(clock, number);
            var answer = await Log.AskAsync(new LeaseRequest(_key, window, 10, 5, $"{number}", []));
            granted.Add((before, Elapsed(clock, number), answer.Granted));
            Pass(window / 10);
            await Task.Delay(Waits ? window / 10 : TimeSpan.Zero, TestContext.Current.CancellationToken);
        }

        // Those that were within a window of each other for certain, whenever the log granted them between question and answer.
        Assert.All(granted, from => Assert.InRange(granted.Where(one => one.Before >= from.Before && one.After < from.Before + 0.95 * window).Sum(one => one.Count), 0, 10));
        Assert.True(granted.Sum(one => one.Count) >= 20, "Nothing was granted after the first window.");
    }

    [Fact]
    public async Task Many_at_once_get_the_limit_together_and_each_key_has_its_own()
    {
        var requests = Enumerable.Range(0, 60).Select(one => TakeAsync($"{one}", 100, 3));

        Assert.Equal(100, (await Task.WhenAll(requests)).Sum(answer => answer.Granted));
        Assert.Equal(3, (await Log.AskAsync(new LeaseRequest(_key + ":other", Minute, 100, 3, "a", []))).Granted);
    }

    /// <summary>Whether time passes by itself.</summary>
    private protected virtual bool Waits => true;

    private TimeSpan Elapsed(Stopwatch clock, int number) => Waits ? clock.Elapsed : TimeSpan.FromMilliseconds(100 * number);

    /// <summary>Moves the clock, where it is not the real one.</summary>
    private protected virtual void Pass(TimeSpan time)
    {
    }

    private Task<LeaseAnswer> TakeAsync(string id, int limit, int wanted, params LeaseCorrection[] corrections) =>
        Log.AskAsync(new LeaseRequest(_key, Minute, limit, wanted, id, corrections));

    /// <summary>The model.</summary>
    public sealed class OfTheModel : LeaseLogContract
    {
        private readonly FakeTimeProvider _time = new();

        /// <inheritdoc />
        public OfTheModel() => Log = new ModelLog(_time);

        private protected override ILeaseLog Log { get; }

        private protected override bool Waits => false;

        private protected override void Pass(TimeSpan time) => _time.Advance(time);
    }

    /// <summary>The script, on the stand-in.</summary>
    public sealed class OnLocalRedis(LocalRedisFixture redis) : LeaseLogContract, IClassFixture<LocalRedisFixture>
    {
        private protected override ILeaseLog Log => redis.Log;

        /// <summary>One key for a caller, and none where nothing was spent: the rest would stay a minute for nothing.</summary>
        [Fact]
        public async Task It_keeps_one_key_and_none_when_all_was_given_back()
        {
            await TakeAsync("a", 5, 5);
            var kept = redis.Keys($"*{_key}*");
            Assert.InRange((await redis.Connection.GetDatabase().KeyTimeToLiveAsync(Assert.Single(kept)))!.Value, TimeSpan.FromSeconds(30), Minute);

            await TakeAsync("-", 5, 0, new LeaseCorrection("a", TimeSpan.Zero, Logged: 5, Used: 0));

            Assert.Empty(redis.Keys($"*{_key}*"));
        }
    }

    /// <summary>The script, on Redis itself.</summary>
    [Trait("Needs", "redis-server")]
    public sealed class OnRedisServer(RedisServerFixture redis) : LeaseLogContract, IClassFixture<RedisServerFixture>
    {
        private protected override ILeaseLog Log => redis.LogOrSkip();
    }

    /// <summary>LocalRedis in this process.</summary>
    public sealed class LocalRedisFixture : IAsyncLifetime
    {
        private readonly LocalRedisServer _server = LocalRedisServer.Start();

        internal IConnectionMultiplexer Connection { get; private set; } = null!;

        internal ILeaseLog Log { get; private set; } = null!;

        /// <inheritdoc />
        public async ValueTask InitializeAsync()
        {
            Connection = await ConnectionMultiplexer.ConnectAsync(_server.ConnectionString);
            Log = LogOn(Connection);
        }

        /// <inheritdoc />
        public async ValueTask DisposeAsync()
        {
            await Connection.DisposeAsync();
            _server.Dispose();
        }

        internal List<RedisKey> Keys(string pattern) => [.. Connection.GetServers().First().Keys(pattern: pattern)];
    }

    /// <summary>Debian's redis-server, where it is installed.</summary>
    public sealed class RedisServerFixture : IAsyncDisposable
    {
        private RedisServerProcess? _server;

        private ConnectionMultiplexer? _connection;

        /// <inheritdoc />
        public async ValueTask DisposeAsync()
        {
            if (_connection is not null)
                await _connection.DisposeAsync();
            if (_server is not null)
                await _server.DisposeAsync();
        }

        internal ILeaseLog LogOrSkip()
        {
            _server ??= RedisServerProcess.StartOrSkip();
            return LogOn(_connection ??= ConnectionMultiplexer.Connect(_server.ConnectionString + ",connectRetry=20,connectTimeout=500"));
        }
    }

    private static RedisLeaseLog LogOn(IConnectionMultiplexer connection) =>
        new(new ServiceCollection().AddSingleton(connection).BuildServiceProvider());
}
