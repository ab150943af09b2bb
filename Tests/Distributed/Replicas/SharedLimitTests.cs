using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using FusionSample.Tests.Distributed.Attacks;

namespace FusionSample.Tests.Distributed.Replicas;

/// <summary>One limit for each caller over two gateways, in real time.</summary>
[Trait("Run", "ci")]
public sealed class SharedLimitTests
{
    private const int Limit = 100;
    private const int Block = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Ten_callers_over_two_gateways_get_their_limit_and_no_more_than_a_block_a_gateway_above_it()
    {
        await using var replicas = await Replicas.StartAsync(2, ("Limits:RequestsPerMinute", $"{Limit}"));
        var started = Stopwatch.StartNew();
        // More than two windows: what a log forgets, it forgets after one.
        var length = 2.2 * Window;

        // Five who take what they can get, on both at once; five who stay below it: evenly, or in bursts.
        var greedy = Enumerable.Range(0, 5).Select(_ => CallAsync(replicas, started, length, _ => TimeSpan.FromMilliseconds(120)));
        var modest = Enumerable.Range(0, 5).Select(caller => CallAsync(replicas, started, length, call => caller % 2 == 0
            ? TimeSpan.FromSeconds(0.75)
            : call % 40 == 39 ? TimeSpan.FromSeconds(32) : TimeSpan.FromMilliseconds(20)));
        var all = await Task.WhenAll(greedy.Concat(modest));

        foreach (var calls in all[..5])
        {
            Assert.InRange(MostInAnyWindow(calls), Limit - Block * 2, Limit + Block * 2);
            Assert.Contains(calls, call => call.Status is HttpStatusCode.TooManyRequests);
        }

        Assert.All(all[5..], calls => Assert.All(calls, call => Assert.Equal(HttpStatusCode.OK, call.Status)));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"greedy: {string.Join(", ", all[..5].Select(MostInAnyWindow))} in the fullest minute; modest: {string.Join(", ", all[5..].Select(MostInAnyWindow))}, none refused");
    }

    [Fact(Explicit = true)]
    public async Task While_redis_is_away_service_goes_on_and_nobody_gets_more_than_the_share_of_each_process()
    {
        await using var replicas = await Replicas.StartAsync(2, ("Limits:RequestsPerMinute", $"{Limit}"));
        var token = replicas.Tokens.Of("maker");
        Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(0, token));
        replicas.StopRedis();
        var started = Stopwatch.StartNew();

        var calls = await CallAsync(replicas, started, TimeSpan.FromSeconds(25), _ => TimeSpan.FromMilliseconds(80));

        // The share of a process is a half: what both grant together is the limit at most.
        Assert.InRange(calls.Count(call => call.Status is HttpStatusCode.OK), Limit / 2, Limit);
        Assert.Contains(calls, call => call.Status is HttpStatusCode.TooManyRequests);
        Assert.DoesNotContain(calls, call => (int)call.Status >= 500);
        foreach (var gateway in replicas.Gateways)
        {
            using var client = gateway.Client();
            Assert.Equal("Degraded", await client.GetStringAsync("/health", Token));
            Assert.Contains("Redis does not answer", gateway.Output, StringComparison.Ordinal);
        }
    }

    private static async Task<List<(TimeSpan At, HttpStatusCode Status)>> CallAsync(Replicas replicas, Stopwatch clock, TimeSpan length, Func<int, TimeSpan> pause)
    {
        var person = Guid.NewGuid().ToString();
        var token = replicas.Tokens.Of("maker", claims => claims["oid"] = person);
        using var one = replicas.Gateways[0].Client();
        using var other = replicas.Gateways[1].Client();
        var calls = new ConcurrentQueue<(TimeSpan, HttpStatusCode)>();
        for (var call = 0; clock.Elapsed < length; call++)
        {
            using var request = Attack.Get("/api/people/1", token);
            using var answer = await (call % 2 == 0 ? one : other).SendAsync(request, Token);
            calls.Enqueue((clock.Elapsed, answer.StatusCode));
            await Task.Delay(pause(call), Token);
        }

        return [.. calls];
    }

    private static int MostInAnyWindow(List<(TimeSpan At, HttpStatusCode Status)> calls)
    {
        var granted = calls.Where(call => call.Status is HttpStatusCode.OK).Select(call => call.At).ToList();
        return granted.Max(from => granted.Count(at => at >= from && at < from + Window));
    }
}
