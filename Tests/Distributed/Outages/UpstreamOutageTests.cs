using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FusionSample.Tests.Distributed.Outages;

/// <summary>The external API fails for all calls while 64 makers go on reading: nobody notices but by what the answers say of their age.</summary>
[Collection(nameof(Outages))]
public sealed class UpstreamOutageTests
{
    private const int Makers = 64;
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TriedEvery = TimeSpan.FromSeconds(5);

    // The adapter's own count: Upstream:Retries is 2.
    private const int Attempts = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task An_outage_of_20_s_with_answers_that_are_fresh_for_2_s_fails_no_call()
    {
        await using var workshop = await StartAsync(("Cache__FreshFor", "00:00:02"), ("Cache__StaleFor", "00:01:00"));
        var length = TimeSpan.FromSeconds(20);
        var (before, during, calls) = await OutageAsync(workshop, length);

        Say(before, during, calls);
        Assert.InRange(during.Count, Makers * 20, int.MaxValue);
        Assert.All(before.Concat(during), reply => Assert.Null(reply.Failure));
        // Each answer that is past its time says so, and none that is not.
        Assert.All(during, reply =>
        {
            // The gateway counts from when the answer reached it.
            if (reply.AsOf + FreshFor + TimeSpan.FromMilliseconds(200) < reply.SentAt)
                Assert.True(reply.IsLastKnown, $"{reply} was past its time and does not say so.");
            if (reply.AsOf + FreshFor > reply.AnsweredAt)
                Assert.False(reply.IsLastKnown, $"{reply} was fresh and says the opposite.");
        });
        Assert.InRange(during.Count(reply => reply.IsLastKnown), during.Count / 2, during.Count);
        // One adapter: each address at its first expiry, and once for each pause that has passed since.
        var tries = (int)(length / TriedEvery) + 1;
        Assert.All(calls, call => Assert.InRange(call.Value, 1, tries * Attempts));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task An_outage_of_three_minutes_with_the_real_settings_fails_no_call()
    {
        await using var workshop = await StartAsync();
        // Ten minutes fresh: what was read at the start is past its time in the midst of the outage.
        var (before, during, calls) = await OutageAsync(workshop, TimeSpan.FromMinutes(3), warmFor: TimeSpan.FromMinutes(8.5));

        Say(before, during, calls);
        Assert.All(before.Concat(during), reply => Assert.Null(reply.Failure));
        Assert.Contains(during, reply => reply.IsLastKnown);
    }

    // Hundreds of calls a second from one address.
    private static Task<WorkshopProcess> StartAsync(params (string Key, string? Value)[] settings) =>
        WorkshopProcess.StartReadyAsync([], settings
            .Append(("Limits__RequestsPerMinute", "1000000")).Append(("Limits__RequestsPerMinutePerAddress", "1000000"))
            .ToDictionary(setting => setting.Item1, setting => setting.Item2), Token);

    private static async Task<(IReadOnlyList<Reply> Before, IReadOnlyList<Reply> During, Dictionary<string, int> Calls)> OutageAsync(
        WorkshopProcess workshop, TimeSpan length, TimeSpan warmFor = default)
    {
        using var client = await workshop.SignedInAsync("maker", Token);
        using var faults = workshop.Client("swapi-faults");
        var records = await Callers.WarmUpAsync(client);
        var token = await workshop.TokenAsync("maker", Token);
        await Task.Delay(warmFor, Token);
        await using var callers = new Callers(Makers, [workshop.Addresses["gateway"]], token, records);
        await Task.Delay(TimeSpan.FromSeconds(10), Token);

        using var fault = new StringContent("""{"kind":"status","status":503}""", Encoding.UTF8, "application/json");
        (await faults.PutAsync("/faults", fault, Token)).EnsureSuccessStatusCode();
        // What was under way has had the true answer.
        await Task.Delay(TimeSpan.FromMilliseconds(200), Token);
        (await faults.DeleteAsync("/calls", Token)).EnsureSuccessStatusCode();
        var began = DateTimeOffset.UtcNow;
        await Task.Delay(length, Token);
        var replies = await callers.StopAsync();

        var counted = await faults.GetFromJsonAsync<JsonElement>("/calls", Token);
        return ([.. replies.Where(reply => reply.AnsweredAt < began)], [.. replies.Where(reply => reply.SentAt >= began)],
            counted.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value.GetInt32()));
    }

    private static void Say(IReadOnlyList<Reply> before, IReadOnlyList<Reply> during, Dictionary<string, int> calls) =>
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{during.Count} calls during the outage, {during.Count(reply => reply.Failure is not null)} failed, {during.Count(reply => reply.IsLastKnown)} last-known; "
            + $"p99 {Percentile(before):0.0} ms before, {Percentile(during):0.0} ms during; upstream was asked {calls.Values.Sum()} times for {calls.Count} addresses, at most {calls.Values.DefaultIfEmpty().Max()} times for one");

    private static double Percentile(IReadOnlyList<Reply> replies) =>
        replies.Select(reply => reply.Took.TotalMilliseconds).Order().ElementAt((int)(replies.Count * 0.99));
}
