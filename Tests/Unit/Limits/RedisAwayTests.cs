using FusionSample.Gateway.Limits.Leases;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>What one process grants while the common log does not answer.</summary>
public class RedisAwayTests
{
    private const int Share = Traffic.Limit / 2;

    [Fact]
    public async Task Away_in_the_middle_no_process_grants_more_than_its_share_and_service_goes_on()
    {
        var traffic = new Traffic();
        var random = new Random(6);
        var (from, until) = (TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(200));
        await traffic.RunAsync(TimeSpan.FromMinutes(5), () =>
        {
            traffic.Log.IsAway = traffic.Now >= from && traffic.Now < until;
            if (traffic.Now.Milliseconds % 50 == 0)
                traffic.Ask($"{random.Next(10)}", random.Next(2));
            traffic.Ask("hammer", random.Next(2));
        });

        foreach (var caller in traffic.Granted.Select(granted => granted.Caller).Distinct())
        {
            for (var replica = 0; replica < 2; replica++)
                Assert.InRange(traffic.MostInAMinute(one => one.Caller == caller && one.Replica == replica && one.At >= from && one.At < until), 1, Share);
            Assert.InRange(traffic.MostInAMinute(one => one.Caller == caller && (one.At < from || one.At >= until)), 1, Traffic.Limit + (2 * Traffic.Block));
        }

        // What was granted without it is in it now: the return is no second limit.
        Assert.InRange(traffic.MostInAMinute(one => one.Caller == "hammer"), Traffic.Limit, Traffic.Limit + (2 * (Share + Traffic.Block)));
        Assert.InRange(traffic.Granted.Count(one => one.Caller == "hammer" && one.At >= from && one.At < until), 2 * Share, 4 * Share);
    }

    [Fact]
    public async Task What_was_granted_through_it_counts_towards_the_share()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(TimeSpan.FromSeconds(2), () => AskUntil(traffic, 40));
        traffic.Log.IsAway = true;
        await traffic.RunAsync(TimeSpan.FromSeconds(50), () => traffic.Ask("caller", 0));

        Assert.Equal(Share, traffic.Granted.Count);
    }

    [Fact]
    public async Task What_was_granted_without_it_is_entered_when_it_is_back()
    {
        var traffic = new Traffic(replicas: 2) { Log = { IsAway = true } };
        await traffic.RunAsync(TimeSpan.FromSeconds(10), () => AskUntil(traffic, 30));
        traffic.Log.IsAway = false;
        await traffic.RunAsync(TimeSpan.FromSeconds(2), () => { });
        Assert.Equal(30, traffic.Log.TotalOfAll() - 1); // one is the probe's

        await traffic.RunAsync(TimeSpan.FromSeconds(30), () => traffic.Ask("caller", 1));
        Assert.Equal(Traffic.Limit, traffic.Granted.Count);
    }

    [Fact]
    public async Task It_is_said_once_at_each_change_and_calls_do_not_try_it()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(TimeSpan.FromSeconds(5), () => traffic.Ask("caller", 0));
        var replica = traffic.Replicas[0];
        Assert.False(replica.Presence.IsAway);
        Assert.Empty(replica.Log.Lines);

        traffic.Log.IsAway = true;
        var asked = traffic.Log.Asked;
        await traffic.RunAsync(TimeSpan.FromSeconds(70), () => traffic.Ask("caller", 0));
        Assert.True(replica.Presence.IsAway);
        Assert.Contains("Redis does not answer (TimeoutException)", Assert.Single(replica.Log.Lines), StringComparison.Ordinal);
        Assert.InRange(traffic.Log.Asked - asked, 60, 72);

        traffic.Log.IsAway = false;
        await traffic.RunAsync(TimeSpan.FromSeconds(2), () => traffic.Ask("caller", 0));
        Assert.False(replica.Presence.IsAway);
        Assert.Equal(2, replica.Log.Lines.Count);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_none()
    {
        var traffic = new Traffic(replicas: 1);
        await traffic.RunAsync(TimeSpan.FromSeconds(1), () => { });
        traffic.Log.Latency = TimeSpan.FromSeconds(30);

        traffic.Ask("caller", 0);
        Assert.Empty(traffic.Granted);
        await traffic.RunAsync(LeaseClient.Patience + Traffic.Step + Traffic.Step, () => { });

        Assert.Single(traffic.Granted);
        Assert.True(traffic.Replicas[0].Presence.IsAway);
    }

    private static void AskUntil(Traffic traffic, int granted)
    {
        if (traffic.Granted.Count < granted)
            traffic.Ask("caller", 0);
    }
}
