using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Limits.Leases;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>Leases by the piece: how often the log is asked, what is given back, when to come back, and what is remembered.</summary>
public class WindowTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(40, 2)]
    [InlineData(100, 5)]
    [InlineData(5_999, 5)]
    [InlineData(6_000, 6)]
    [InlineData(10_000_000, 10_000)]
    public void A_block_is_a_twentieth_of_the_limit_up_to_five_and_a_thousandth_of_a_large_one(int limit, int block) => Assert.Equal(block, LeasedWindow.BlockOf(limit));

    [Fact]
    public async Task A_lease_is_spent_without_asking_again()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(Traffic.Step, () => { });
        var asked = traffic.Log.Asked;

        for (var i = 0; i < 10; i++)
            traffic.Ask("caller", 0);

        Assert.Equal(10, traffic.Granted.Count);
        Assert.Equal(2, traffic.Log.Asked - asked);
    }

    [Fact]
    public async Task Calls_that_come_while_a_lease_is_asked_for_wait_for_it()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(Traffic.Step, () => { });
        var asked = traffic.Log.Asked;
        traffic.Log.Latency = TimeSpan.FromMilliseconds(50);

        for (var i = 0; i < 12; i++)
            traffic.Ask("caller", 0);
        Assert.Equal(1, traffic.Log.Asked - asked);
        await traffic.RunAsync(TimeSpan.FromMilliseconds(200), () => { });

        Assert.Equal(12, traffic.Granted.Count);
        Assert.Equal(3, traffic.Log.Asked - asked);
    }

    [Fact]
    public async Task What_is_left_of_a_lease_is_given_back_after_five_seconds()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(Traffic.Step, () => { });
        traffic.Ask("caller", 0);
        var others = traffic.Log.TotalOfAll() - Traffic.Block;

        await traffic.RunAsync(TimeSpan.FromSeconds(4), () => { });
        Assert.Equal(others + Traffic.Block, traffic.Log.TotalOfAll());
        await traffic.RunAsync(TimeSpan.FromSeconds(3), () => { });
        Assert.Equal(others + 1, traffic.Log.TotalOfAll());
    }

    [Fact]
    public async Task A_refusal_says_when_the_oldest_lease_leaves_and_costs_one_question_a_second()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(TimeSpan.FromSeconds(20), () => Ask(traffic, 10));
        await traffic.RunAsync(TimeSpan.FromSeconds(10), () => Ask(traffic, Traffic.Limit));
        var asked = traffic.Log.Asked;

        var refused = await traffic.Replicas[0].Windows.TakeAsync("caller", operation: null, Traffic.Limit);
        Assert.False(refused.IsGiven);
        Assert.Equal(30, refused.RetryAfter.TotalSeconds, 0.5);
        await traffic.RunAsync(TimeSpan.FromSeconds(10), () => traffic.Ask("caller", 0));
        Assert.InRange(traffic.Log.Asked - asked, 9, 12);

        traffic.Granted.Clear();
        await traffic.RunAsync(refused.RetryAfter - TimeSpan.FromSeconds(10), () => { });
        traffic.Ask("caller", 0);
        Assert.Single(traffic.Granted);
    }

    [Fact]
    public async Task Both_limits_hold_and_a_refusal_by_the_wider_one_gives_the_narrower_one_its_permit_back()
    {
        var time = new FakeTimeProvider();
        var replica = new Replica(new ModelLog(time), time, new LimitOptions { RequestsPerMinute = 6, Operations = { ["ListFilms"] = 4 } });
        await replica.Windows.SweepAsync();

        Assert.Equal("yes yes yes yes no no", await TakeAsync(replica, "ListFilms", 6));
        Assert.Equal("yes yes no", await TakeAsync(replica, "GetFilm", 3));

        // A minute later the wider limit is used up by other calls; the narrower one loses nothing by what that refuses.
        time.Advance(TimeSpan.FromSeconds(62));
        Assert.Equal("yes yes yes", await TakeAsync(replica, null, 3));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("yes yes yes", await TakeAsync(replica, null, 3));
        Assert.Equal("no no no no no", await TakeAsync(replica, "ListFilms", 5));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("yes yes yes no", await TakeAsync(replica, "ListFilms", 4));
    }

    [Fact]
    public async Task Idle_callers_are_forgotten_and_those_beyond_the_bound_share_one_limit()
    {
        var time = new FakeTimeProvider();
        var replica = new Replica(new ModelLog(time), time, new LimitOptions { RequestsPerMinute = 20 });
        await replica.Windows.SweepAsync();
        for (var i = 0; i < LeasedWindows.Most; i++)
            Assert.True((await replica.Windows.TakeAsync($"{i}", operation: null, 20)).IsGiven);

        var beyond = 0;
        for (var i = 0; i < 100; i++)
            beyond += (await replica.Windows.TakeAsync($"beyond {i}", operation: null, 20)).IsGiven ? 1 : 0;
        Assert.Equal(20, beyond);
        Assert.Equal(LeasedWindows.Most + 1, replica.Windows.Count);

        for (var second = 0; second < 70; second += 10)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await replica.Windows.SweepAsync();
        }

        Assert.Equal(0, replica.Windows.Count);
    }

    private static void Ask(Traffic traffic, int granted)
    {
        if (traffic.Granted.Count < granted)
            traffic.Ask("caller", 0);
    }

    private static async Task<string> TakeAsync(Replica replica, string? operation, int times)
    {
        var given = new List<string>();
        for (var i = 0; i < times; i++)
            given.Add((await replica.Callers.TakeAsync("caller", operation)).IsGiven ? "yes" : "no");
        return string.Join(' ', given);
    }
}
