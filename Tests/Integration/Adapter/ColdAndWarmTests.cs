using System.Net;
using System.Text.Json;
using FusionSample.Tests.Integration.Adapter.Cache;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>How often the external API is asked.</summary>
public class ColdAndWarmTests(SharedAdapter shared) : IClassFixture<SharedAdapter>
{
    // Documented in docs/configuration.md: all 28 list pages but a film's own, and the record.
    private const int MostCallsOfOneColdAnswer = 28;

    [Theory]
    [InlineData("/api/people/1", 20)]
    [InlineData("/api/planets/1", 11)]
    [InlineData("/api/films/1", 28)]
    [InlineData("/api/species/1", 17)]
    [InlineData("/api/vehicles/4", 11)]
    [InlineData("/api/starships/2", 11)]
    [InlineData("/api/people?pageSize=100&search=a", 28)]
    [InlineData("/api/planets?pageSize=100", 16)]
    [InlineData("/api/films", 28)]
    [InlineData("/api/species?page=2", 20)]
    [InlineData("/api/vehicles?search=e", 14)]
    [InlineData("/api/starships", 14)]
    public async Task A_cold_answer_asks_each_upstream_url_once_and_no_more_than_the_documented_number(string path, int expected)
    {
        var adapter = shared.Host;
        await PurgeTests.PurgeAsync(adapter, null);
        adapter.Swapi.ClearCalls();

        await adapter.Client.GetOkAsync(path);

        var calls = adapter.Swapi.CountCalls();
        Assert.All(calls.Paths, url => Assert.Equal(1, url.Value));
        Assert.Equal(expected, calls.Total);
        Assert.True(calls.Total <= MostCallsOfOneColdAnswer);
    }

    [Fact]
    public async Task Two_hundred_concurrent_cold_callers_of_one_record_ask_each_upstream_url_once()
    {
        // A busy machine's delays must not be taken for a slow upstream: each attempt counts.
        await using var adapter = await AdapterHost.StartAsync(("Upstream:AttemptTimeout", "00:00:25"), ("Upstream:TotalTimeout", "00:00:30"));
        await adapter.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 50 }, TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => adapter.Client.GetOkAsync("/api/people/1")));

        Assert.All(answers, answer => Assert.Equal("Luke Skywalker", answer.GetProperty("name").GetString()));
        Assert.All(adapter.Swapi.CountCalls().Paths, url => Assert.Equal(1, url.Value));
    }

    [Fact]
    public async Task Concurrent_callers_share_one_failed_attempt_and_the_next_caller_starts_a_new_one()
    {
        await using var adapter = await AdapterHost.StartAsync(("Upstream:Retries", "0"));
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 503, path = "/api/people/1/" }, TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => adapter.Client.GetAsync("/api/people/1", TestContext.Current.CancellationToken)));
        var calls = adapter.Swapi.CountCalls().Paths["/api/people/1/"];
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        // Fifty, were they not shared. A caller that was late for the first attempt rightly starts a second.
        Assert.InRange(calls, 1, 5);

        await adapter.Swapi.ClearFaultAsync(TestContext.Current.CancellationToken);
        await adapter.Client.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task A_warm_answer_asks_nobody_even_when_upstream_is_down()
    {
        await using var adapter = await AdapterHost.StartAsync();
        var first = await adapter.Client.GetNamedAsync("/api/films/1");
        var list = await adapter.Client.GetNamedAsync("/api/people?page=2");
        await adapter.Swapi.SetFaultAsync(new { kind = "down" }, TestContext.Current.CancellationToken);
        adapter.Swapi.ClearCalls();

        Assert.Equal(first.GetRawText(), (await adapter.Client.GetOkAsync("/api/films/1")).GetRawText());
        Assert.Equal(list.GetRawText(), (await adapter.Client.GetOkAsync("/api/people?page=2")).GetRawText());
        Assert.Equal(0, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task A_caller_who_goes_away_takes_nothing_from_those_who_wait()
    {
        await using var adapter = await AdapterHost.StartAsync();
        await adapter.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 700, path = "/api/people/1/" }, TestContext.Current.CancellationToken);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = adapter.Client.GetAsync("/api/people/1", impatient.Token);
        await Eventually.TrueAsync(() => Task.FromResult(adapter.Swapi.CountCalls().Paths.ContainsKey("/api/people/1/")));
        var second = adapter.Client.GetOkAsync("/api/people/1");

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("Luke Skywalker", (await second).GetProperty("name").GetString());
        Assert.Equal(1, adapter.Swapi.CountCalls().Paths["/api/people/1/"]);
    }

    [Fact]
    public async Task The_last_known_answer_is_given_when_it_is_no_longer_fresh_and_upstream_fails()
    {
        await using var adapter = await AdapterHost.StartAsync(("Cache:FreshFor", "00:00:01"));
        var first = await adapter.Client.GetOkAsync("/api/people/1");
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500, path = "/api/people/1/" }, TestContext.Current.CancellationToken);
        adapter.Swapi.ClearCalls();

        // Until the entry has expired and upstream was asked in vain.
        await Eventually.TrueAsync(async () =>
        {
            Assert.Equal(first.GetProperty("name").GetString(), (await adapter.Client.GetOkAsync("/api/people/1")).GetProperty("name").GetString());
            return adapter.Swapi.CountCalls().Paths.ContainsKey("/api/people/1/");
        });
        Assert.Equal("Luke Skywalker", (await adapter.Client.GetOkAsync("/api/people/1")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task That_a_record_is_missing_is_remembered_for_a_while()
    {
        await using var adapter = await AdapterHost.StartAsync();

        await adapter.Client.GetProblemAsync("/api/people/17", 404, "not-found");
        await adapter.Client.GetProblemAsync("/api/people/17", 404, "not-found");

        Assert.Equal(1, adapter.Swapi.CountCalls().Paths["/api/people/17/"]);
    }

    [Fact]
    public async Task A_record_answers_without_names_that_cannot_be_had()
    {
        await using var adapter = await AdapterHost.StartAsync();
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500, path = "/api/planets/" }, TestContext.Current.CancellationToken);

        var luke = await adapter.Client.GetOkAsync("/api/people/1");
        await Eventually.TrueAsync(async () => (luke = await adapter.Client.GetOkAsync("/api/people/1")).GetProperty("films")[0].GetProperty("name").ValueKind is JsonValueKind.String);

        Assert.Equal("""{"id":1,"name":null}""", luke.GetProperty("homeworld").GetRawText());
        Assert.Equal("""{"id":1,"name":"A New Hope"}""", luke.GetProperty("films")[0].GetRawText());
    }

    [Fact]
    public async Task Names_that_take_too_long_are_left_out_and_are_there_the_next_time()
    {
        await using var adapter = await AdapterHost.StartAsync(("Upstream:AttemptTimeout", "00:00:10"), ("Upstream:TotalTimeout", "00:00:20"));
        await adapter.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 2500, path = "/api/people/" }, TestContext.Current.CancellationToken);

        var tatooine = await adapter.Client.GetOkAsync("/api/planets/1");
        Assert.Equal("""{"id":1,"name":null}""", tatooine.GetProperty("residents")[0].GetRawText());

        await Eventually.TrueAsync(async () =>
            (await adapter.Client.GetOkAsync("/api/planets/1")).GetProperty("residents")[0].GetProperty("name").GetString() == "Luke Skywalker");
    }
}
