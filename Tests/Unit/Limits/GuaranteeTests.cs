namespace FusionSample.Tests.Unit.Limits;

/// <summary>Ten callers, 100 calls a minute, two gateways: the two promises of a leased window, over minutes of a clock that is moved by hand.</summary>
public class GuaranteeTests
{
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 30)]
    [InlineData(4, 150)]
    public async Task Callers_at_random_keep_the_limit_and_the_modest_are_never_refused(int seed, int latency)
    {
        var random = new Random(seed);
        var traffic = new Traffic { Log = { Latency = TimeSpan.FromMilliseconds(latency) } };
        var modest = Enumerable.Range(0, 5).Select(_ => new ModestCaller()).ToArray();
        var rates = Enumerable.Range(0, 10).Select(_ => random.NextDouble() * 0.1).ToArray();
        var busy = new TimeSpan[10];

        await traffic.RunAsync(Minutes, () =>
        {
            for (var caller = 0; caller < 10; caller++)
            {
                // Bursts and pauses of up to 20 s.
                if (traffic.Now >= busy[caller])
                    (busy[caller], rates[caller]) = (traffic.Now + TimeSpan.FromSeconds(20 * random.NextDouble()), random.Next(3) * random.NextDouble() * 0.2);
                if (random.NextDouble() < rates[caller] && (caller >= modest.Length || modest[caller].MayCall(traffic.Now)))
                    traffic.Ask($"{caller}", random.Next(2));
            }
        });

        AssertLimitIsKept(traffic);
        Assert.NotEmpty(traffic.Refused);
        Assert.DoesNotContain(traffic.Refused, refused => int.Parse(refused.Caller, null) < modest.Length);
    }

    [Fact]
    public async Task The_worst_arrivals_keep_the_limit()
    {
        var traffic = new Traffic();
        await traffic.RunAsync(Minutes, () =>
        {
            var second = (int)traffic.Now.TotalSeconds;
            var tenths = (int)(traffic.Now.TotalMilliseconds / 10);
            // All the time, at both.
            traffic.Ask("hammer", tenths % 2);
            // A lease just before a minute begins, its rest just after, and then all of the next: the most that two minutes can be moved together.
            if (second % 60 is 55 or 59 or 0)
                traffic.Ask("edge", 0);
            if (second % 60 is 59 or 0)
                traffic.Ask("edge", 1);
            // One permit of each lease, so that the rest is given back again and again.
            if (tenths % 520 == 0)
                traffic.Ask("waster", tenths / 520 % 2);
            // All at once, then nothing until the first has left.
            if (tenths % 6001 < 3)
            {
                for (var i = 0; i < 60; i++)
                    traffic.Ask("burst", i % 2);
            }
        });

        AssertLimitIsKept(traffic);
        Assert.DoesNotContain(traffic.Refused, refused => refused.Caller == "waster");
        // Not a limiter that refuses all: who asks without end gets the whole of it.
        Assert.InRange(traffic.Granted.Count(granted => granted.Caller == "hammer"), (5 * Traffic.Limit) - (2 * Traffic.Block), 6 * Traffic.Limit);
    }

    [Fact]
    public async Task The_modest_are_not_refused_whatever_they_do_at_the_windows_edge()
    {
        var traffic = new Traffic();
        var atOnce = new ModestCaller();
        var alternating = new ModestCaller();
        var moving = new ModestCaller();
        await traffic.RunAsync(Minutes, () =>
        {
            while (atOnce.MayCall(traffic.Now))
                traffic.Ask("at once", 0);
            if (alternating.MayCall(traffic.Now))
                traffic.Ask("alternating", (int)(traffic.Now / Traffic.Step) % 2);
            // Leaves a lease behind at one gateway and spends the others at the next.
            if (moving.MayCall(traffic.Now))
                traffic.Ask("moving", traffic.Now.TotalSeconds % 60 < 0.01 ? 0 : 1);
        });

        Assert.Empty(traffic.Refused);
        Assert.Equal(3 * 5 * 89, traffic.Granted.Count);
    }

    [Fact]
    public async Task A_gateway_that_dies_takes_one_block_with_it_and_the_limit_is_kept()
    {
        var traffic = new Traffic();
        var random = new Random(5);
        await traffic.RunAsync(Minutes, () =>
        {
            if (traffic.Now.TotalMilliseconds % 30_000 == 10_010)
                traffic.Replicas[1] = traffic.NewReplica();
            // 80 a minute: below the limit by one block for each gateway, living or dead.
            if (traffic.Now.TotalMilliseconds % 750 == 0)
                traffic.Ask("steady", random.Next(2));
            traffic.Ask("hammer", random.Next(2));
        });

        AssertLimitIsKept(traffic, gateways: 6);
        Assert.DoesNotContain(traffic.Refused, refused => refused.Caller == "steady");
    }

    private static void AssertLimitIsKept(Traffic traffic, int gateways = 2) =>
        Assert.All(traffic.Granted.Select(granted => granted.Caller).Distinct(), caller => Assert.InRange(
            traffic.MostInAMinute(granted => granted.Caller == caller), 1, Traffic.Limit + (gateways * Traffic.Block)));
}
