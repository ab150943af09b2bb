using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Scenario;

/// <summary>A Workshop of its own: its external API is broken in every way that LocalSwapi knows.</summary>
[Trait("Run", "ci")]
public class FaultTests(PatientWorkshop workshop) : IClassFixture<PatientWorkshop>
{
    private static readonly TimeSpan HardLimit = TimeSpan.FromSeconds(10);

    // A record that no other case asks for, so that it is cold; a person, because names need the tables of all other resources.
    private static int _cold = 20;

    public static TheoryData<string, int, string> Faults { get; } = new()
    {
        { """{"kind":"down"}""", 502, "upstream-unreachable" },
        { """{"kind":"reset"}""", 502, "upstream-unreachable" },
        { """{"kind":"latency","delayMs":3000,"jitterMs":500}""", 504, "upstream-timeout" },
        { """{"kind":"drip","chunkBytes":8,"pauseMs":500}""", 504, "upstream-timeout" },
        { """{"kind":"status","status":500}""", 502, "upstream-invalid" },
        { """{"kind":"status","status":503}""", 503, "upstream-unavailable" },
        { """{"kind":"status","status":429,"retryAfter":25924}""", 503, "upstream-unavailable" },
        { """{"kind":"truncated"}""", 502, "upstream-unreachable" },
        { """{"kind":"html"}""", 502, "upstream-invalid" },
        { """{"kind":"wrong-types"}""", 502, "upstream-invalid" },
        { """{"kind":"redirect"}""", 502, "upstream-invalid" },
        { """{"kind":"huge"}""", 502, "upstream-invalid" },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Faults))]
    public async Task A_fault_on_all_calls_is_a_problem_for_the_cold_record_and_none_for_the_warm_one(string fault, int status, string slug)
    {
        var client = await workshop.SignedInAsync("maker");
        // Warm is what has its names too; on a busy machine they may come a moment later.
        var warm = await client.GetNamedAsync("/api/people/1");
        var cold = $"/api/people/{Interlocked.Increment(ref _cold)}";
        await SetAsync(fault);
        try
        {
            await ClearCallsAsync();
            Assert.Equal(warm.GetRawText(), (await client.GetOkAsync("/api/people/1")).GetRawText());
            Assert.Equal(0, await CallsAsync());

            var clock = Stopwatch.StartNew();
            await client.GetProblemAsync(cold, status, slug);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, HardLimit);
        }
        finally
        {
            await ClearAsync();
        }

        // All is well at once, and nobody has died of it.
        await client.GetOkAsync(cold);
        foreach (var service in new[] { "gateway", "adapter", "swapi" })
            Assert.Equal(HttpStatusCode.OK, (await workshop.Client(service).GetAsync("/alive", TestContext.Current.CancellationToken)).StatusCode);
        Assert.False(workshop.Process.Exit.IsCompleted);
    }

    [Fact(Explicit = true)]
    public async Task Retry_after_of_seven_hours_is_not_passed_on()
    {
        var client = await workshop.SignedInAsync("maker");
        await SetAsync("""{"kind":"status","status":429,"retryAfter":25924}""");
        try
        {
            using var response = await client.GetAsync("/api/people/83", TestContext.Current.CancellationToken);
            Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.RetryAfter?.Delta);
        }
        finally
        {
            await ClearAsync();
        }
    }

    [Theory(Explicit = true)]
    [InlineData("""{"kind":"latency","delayMs":500,"jitterMs":100}""")]
    [InlineData("""{"kind":"status","status":503,"share":0.2}""")]
    public async Task A_fault_that_can_be_borne_does_not_show(string fault)
    {
        var client = await workshop.SignedInAsync("maker");
        await SetAsync(fault);
        try
        {
            foreach (var _ in Enumerable.Range(0, 6))
                await client.GetOkAsync($"/api/people/{Interlocked.Increment(ref _cold)}");
        }
        finally
        {
            await ClearAsync();
        }
    }

    [Fact(Explicit = true)]
    public async Task Two_hundred_concurrent_cold_calls_by_four_callers_ask_each_upstream_url_once()
    {
        var clients = await Task.WhenAll(new[] { "maker", "researcher", "prodev", "itadmin" }.Select(workshop.SignedInAsync));
        // A process that has answered nothing yet may be so slow that an attempt is made twice.
        await clients[0].GetNamedAsync("/api/people/1");
        await ClearCallsAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => clients[i % clients.Length].GetOkAsync("/api/people/82")));

        Assert.Single(answers.Select(answer => answer.GetProperty("name").GetString()).Distinct());
        var calls = await workshop.Client("swapi-faults").GetFromJsonAsync<JsonElement>("/calls", TestContext.Current.CancellationToken);
        Assert.All(calls.GetProperty("paths").EnumerateObject(), url => Assert.Equal(1, url.Value.GetInt64()));
        Assert.Equal(1, calls.GetProperty("paths").GetProperty("/api/people/82/").GetInt64());
    }

    private async Task SetAsync(string fault)
    {
        using var response = await workshop.Client("swapi-faults")
            .PutAsync("/faults", new StringContent(fault), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task ClearAsync()
    {
        using var response = await workshop.Client("swapi-faults").DeleteAsync("/faults", TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task ClearCallsAsync()
    {
        using var response = await workshop.Client("swapi-faults").DeleteAsync("/calls", TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<long> CallsAsync() =>
        (await workshop.Client("swapi-faults").GetFromJsonAsync<JsonElement>("/calls", TestContext.Current.CancellationToken)).GetProperty("total").GetInt64();
}

/// <summary>More faults in a row than the circuits of the external API would bear, so that each is met by itself.</summary>
public sealed class PatientWorkshop : RunningWorkshop
{
    protected override IReadOnlyDictionary<string, string?> Environment =>
        new Dictionary<string, string?>(base.Environment) { ["Upstream__BreakerMinimumThroughput"] = "10000" };
}
