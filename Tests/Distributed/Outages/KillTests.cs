using System.Diagnostics;
using FusionSample.Tests.Distributed.Workshop;

namespace FusionSample.Tests.Distributed.Outages;

/// <summary>
/// Two gateways and two adapters on one Redis and one store, 64 makers, and a process that is killed as by <c>kill -9</c>. Workshop starts it again.
/// </summary>
[Collection(nameof(Outages))]
public sealed class KillTests
{
    private const int Makers = 64;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [Trait("Run", "ci")]
    [InlineData("adapter-2")]
    [InlineData("gateway-2")]
    [InlineData("cache")]
    public async Task A_killed_process_costs_the_calls_that_it_was_answering_and_no_more(string killed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        await using var workshop = await WorkshopProcess.StartReadyAsync(["--replicas", "2"], new Dictionary<string, string?>
        {
            ["Limits__RequestsPerMinute"] = "1000000",
            ["Limits__RequestsPerMinutePerAddress"] = "1000000",
            // So that the adapters are asked all the time.
            ["KeptAnswers__Enabled"] = "false",
        }, Token);
        using var client = await workshop.SignedInAsync("maker", Token);
        var records = await Callers.WarmUpAsync(client);
        var token = await workshop.TokenAsync("maker", Token);
        await using var callers = new Callers(Makers, [workshop.Addresses["gateway"], workshop.Addresses["gateway-2"]], token, records);
        await Task.Delay(TimeSpan.FromSeconds(3), Token);

        var process = UnixProcess.ChildrenOf(workshop.ProcessId).Single(child =>
            UnixProcess.EnvironmentOf(child)["OTEL_RESOURCE_ATTRIBUTES"] == $"service.instance.id={killed}");
        var at = DateTimeOffset.UtcNow;
        await UnixProcess.SignalAsync(process, "KILL");
        var recovered = await RecoveryAsync(workshop, killed);
        await Task.Delay(TimeSpan.FromSeconds(5), Token);
        var replies = await callers.StopAsync();
        var back = UnixProcess.ChildrenOf(workshop.ProcessId).Count(child =>
            UnixProcess.EnvironmentOf(child)["OTEL_RESOURCE_ATTRIBUTES"] == $"service.instance.id={killed}");

        var failed = replies.Where(reply => reply.Failure is not null).ToList();
        var after = replies.Where(reply => reply.SentAt >= at).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{killed}: {replies.Count} calls, {failed.Count} failed, the last {failed.Select(reply => (reply.AnsweredAt - at).TotalSeconds).DefaultIfEmpty().Max():0.00} s after the kill; recovered after {recovered.TotalSeconds:0.0} s; "
            + $"the slowest after it took {after.Max(reply => reply.Took.TotalMilliseconds):0} ms");
        Assert.Equal(1, back);
        Assert.False(workshop.Exit.IsCompleted);
        Assert.DoesNotContain(replies, reply => reply.Failure?.StartsWith("wrong", StringComparison.Ordinal) == true);
        // In flight on the killed process were those that had been sent and not answered then; of 64, half were another's.
        Assert.All(failed, reply => Assert.InRange(at, reply.SentAt - TimeSpan.FromSeconds(1), reply.AnsweredAt));
        Assert.InRange(failed.Count, 0, Makers / 2);
    }

    // Until a killed service answers that it is well, and until both gateways say that they have a killed cache again.
    private static async Task<TimeSpan> RecoveryAsync(WorkshopProcess workshop, string killed)
    {
        var clock = Stopwatch.StartNew();
        // The platform takes two seconds to notice; before that, "well" would be yesterday's word.
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        foreach (var service in killed == "cache" ? ["gateway", "gateway-2", "adapter", "adapter-2"] : new[] { killed })
        {
            using var client = workshop.Client(service);
            await Support.Eventually.TrueAsync(
                async () =>
                {
                    try
                    {
                        return await client.GetStringAsync("/health", Token) == "Healthy";
                    }
                    catch (HttpRequestException)
                    {
                        return false;
                    }
                },
                TimeSpan.FromSeconds(120));
        }

        return clock.Elapsed;
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_gateway_with_another_store_than_the_others_ends_and_says_why()
    {
        await using var replicas = await Replicas.Replicas.StartAsync(1);
        var settings = replicas.Settings.ToDictionary();
        var other = Directory.CreateTempSubdirectory("other-store-");
        settings["ConnectionStrings:store"] = $"Data Source={Path.Combine(other.FullName, "gateway.db")}";
        try
        {
            await using var stranger = Support.GatewayProcess.StartAnyhow(settings);
            await Support.Eventually.TrueAsync(() => Task.FromResult(stranger.HasExited), TimeSpan.FromSeconds(30));
            Assert.Equal(1, stranger.ExitCode);
            Assert.Contains("Another gateway on this Redis has another store than", stranger.Output, StringComparison.Ordinal);
            Assert.False(replicas.Gateways[0].HasExited);
        }
        finally
        {
            other.Delete(recursive: true);
        }
    }
}
