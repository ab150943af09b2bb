using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using FusionSample.LocalEntra.Keys;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Distributed.Replicas;

/// <summary>The issuer's signing keys change while callers call.</summary>
public sealed class KeyRotationTests
{
    private const int Callers = 64;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_key_that_was_announced_a_refresh_interval_before_costs_no_failure()
    {
        await using var replicas = await Replicas.StartAsync(2, ("SigningKeys:RefreshEvery", "00:00:05"));
        var keys = replicas.Entra.Services.GetRequiredService<SigningKeys>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var statuses = new ConcurrentBag<HttpStatusCode>();
        var callers = CallAsync(replicas, (status, _) => statuses.Add(status), stop.Token);

        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        var announced = keys.Announce()!;
        // The gateways look every five seconds, and a look may take some.
        await Task.Delay(TimeSpan.FromSeconds(12), Token);
        keys.Use(announced.Id);
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        await stop.CancelAsync();
        await callers;

        Assert.InRange(statuses.Count, Callers * 2, int.MaxValue);
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        TestContext.Current.TestOutputHelper?.WriteLine($"{statuses.Count} calls, none failed");
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_key_used_unannounced_costs_401s_for_at_most_five_seconds()
    {
        await using var replicas = await Replicas.StartAsync();
        var keys = replicas.Entra.Services.GetRequiredService<SigningKeys>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var failures = new ConcurrentBag<TimeSpan>();
        var rotated = Stopwatch.StartNew();
        var calls = 0;
        var callers = CallAsync(replicas, (status, _) =>
        {
            Interlocked.Increment(ref calls);
            if (status is not HttpStatusCode.OK)
                failures.Add(rotated.Elapsed);
        }, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(2), Token);
        Assert.Empty(failures);

        rotated.Restart();
        keys.Rotate();
        await Task.Delay(TimeSpan.FromSeconds(12), Token);
        await stop.CancelAsync();
        await callers;

        TestContext.Current.TestOutputHelper?.WriteLine($"{calls} calls, {failures.Count} failed, the last after {failures.DefaultIfEmpty().Max().TotalSeconds:0.00} s");
        Assert.All(failures, at => Assert.InRange(at, TimeSpan.Zero, TimeSpan.FromSeconds(6)));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_withdrawn_key_is_refused_on_both_gateways_within_15_s_of_the_IT_Admins_asking()
    {
        await using var replicas = await Replicas.StartAsync();
        var keys = replicas.Entra.Services.GetRequiredService<SigningKeys>();
        var old = replicas.Tokens.Of("maker");
        var withdrawn = keys.Current.Id;
        foreach (var gateway in new[] { 0, 1 })
            Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(gateway, old));
        keys.Rotate();
        Assert.Equal(WithdrawResult.Withdrawn, keys.Withdraw(withdrawn));
        replicas.StopRedis();
        // The remembered token goes on until somebody looks.
        Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(1, old));

        await Eventually.TrueAsync(async () => await replicas.ReadAsync(0, replicas.Tokens.Of("itadmin")) is HttpStatusCode.OK);
        await replicas.ActAsync(0, "/admin/signing-keys/refresh", new { reason = "a trial" });

        await Eventually.TrueAsync(
            async () => await replicas.ReadAsync(0, old) is HttpStatusCode.Unauthorized && await replicas.ReadAsync(1, old) is HttpStatusCode.Unauthorized,
            TimeSpan.FromSeconds(15));
        Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(0, replicas.Tokens.Of("maker")));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Ten_thousand_tokens_with_junk_key_ids_cause_at_most_one_read_in_five_seconds()
    {
        await using var replicas = await Replicas.StartAsync(1);
        Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(0, replicas.Tokens.Of("maker")));
        var before = replicas.MetadataReads;
        var junk = Enumerable.Range(0, 100).Select(number => replicas.Tokens.ByAnotherKey("maker", $"junk-{number}")).ToArray();
        using var client = replicas.Gateways[0].Client();
        var started = Stopwatch.StartNew();

        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Token }, async (number, cancellationToken) =>
        {
            // 10,000 different ids: the head is not signed by anybody whom the gateway knows anyway.
            var parts = junk[number % junk.Length].Split('.');
            var head = Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(System.Text.Encoding.ASCII.GetBytes($$"""{"alg":"RS256","typ":"JWT","kid":"junk-{{number}}"}"""));
            using var request = Attacks.Attack.Get("/api/people/1", $"{head}.{parts[1]}.{parts[2]}");
            using var answer = await client.SendAsync(request, cancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        });

        var reads = replicas.MetadataReads - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{reads} reads in {started.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(reads, 1, (int)(started.Elapsed.TotalSeconds / 5) + 1);
        Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(0, replicas.Tokens.Of("maker")));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task While_the_issuer_is_away_for_five_minutes_tokens_of_known_keys_go_on()
    {
        await using var replicas = await Replicas.StartAsync(1, ("SigningKeys:RefreshEvery", "00:00:30"));
        // Other tokens each time, so that none is remembered.
        var tokens = new Queue<string>(Enumerable.Range(0, 75).Select(_ => replicas.Tokens.Of("maker")));
        var stranger = replicas.Tokens.ByAnotherKey("maker", "unknown");
        Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(0, tokens.Dequeue()));
        await replicas.Entra.DisposeAsync();

        for (var away = Stopwatch.StartNew(); away.Elapsed < TimeSpan.FromMinutes(5);)
        {
            Assert.Equal(HttpStatusCode.OK, await replicas.ReadAsync(0, tokens.Dequeue()));
            Assert.Equal(HttpStatusCode.Unauthorized, await replicas.ReadAsync(0, stranger));
            await Task.Delay(TimeSpan.FromSeconds(5), Token);
        }
    }

    // Each caller takes a new token for each call, as the issuer signs them at that moment.
    private static Task CallAsync(Replicas replicas, Action<HttpStatusCode, int> note, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Run(async () =>
        {
            using var client = replicas.Gateways[number % replicas.Gateways.Count].Client();
            while (!stop.IsCancellationRequested)
            {
                using var request = Attacks.Attack.Get("/api/people/1", replicas.Tokens.Of("maker"));
                using var answer = await client.SendAsync(request, Token);
                note(answer.StatusCode, number);
                await Task.Delay(50, CancellationToken.None);
            }
        }, CancellationToken.None)));
}
