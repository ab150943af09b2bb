using System.Net;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Cache;

/// <summary>What the IT Admin drops is gone, and nothing else is.</summary>
public class PurgeTests(SharedAdapter shared) : IClassFixture<SharedAdapter>
{
    private const string Film = "/api/films/1?fields=title";
    private const string Person = "/api/people/1?fields=name";

    [Fact]
    public async Task The_purge_of_one_resource_leaves_the_others()
    {
        var adapter = shared.Host;
        await adapter.Client.GetOkAsync(Film);
        await adapter.Client.GetOkAsync("/api/films?fields=title");
        await adapter.Client.GetOkAsync(Person);
        adapter.Swapi.ClearCalls();

        Assert.Equal(HttpStatusCode.NoContent, await PurgeAsync(adapter, "films"));
        await adapter.Client.GetOkAsync(Film);
        await adapter.Client.GetOkAsync("/api/films?fields=title");
        await adapter.Client.GetOkAsync(Person);

        Assert.Equal(["/api/films/", "/api/films/1/"], adapter.Swapi.CountCalls().Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_purge_of_all_drops_all_and_404s_with_them()
    {
        var adapter = shared.Host;
        await adapter.Client.GetOkAsync(Film);
        await adapter.Client.GetProblemAsync("/api/people/17?fields=name", 404, "not-found");
        adapter.Swapi.ClearCalls();

        Assert.Equal(HttpStatusCode.NoContent, await PurgeAsync(adapter, null));
        await adapter.Client.GetOkAsync(Film);
        await adapter.Client.GetProblemAsync("/api/people/17?fields=name", 404, "not-found");

        Assert.Equal(2, adapter.Swapi.CountCalls().Total);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task A_last_known_answer_is_not_brought_back()
    {
        await using var adapter = await AdapterHost.StartAsync(("Cache:FreshFor", "00:00:01"), ("Cache:EagerRefresh", "0"), ("Upstream:Retries", "0"));
        var fresh = await adapter.Client.GetAgedAsync(Film);
        await adapter.Swapi.SetFaultAsync(new { kind = "status", status = 500 }, TestContext.Current.CancellationToken);
        await fresh.IsOlderThanASecondAsync();
        Assert.True((await adapter.Client.GetAgedAsync(Film)).IsLastKnown);

        await PurgeAsync(adapter, "films");

        await adapter.Client.GetProblemAsync(Film, 502, "upstream-invalid");
    }

    [Fact]
    public async Task What_was_being_read_when_it_was_purged_is_read_again()
    {
        // Time enough for a slow answer on a busy machine: a retry would be counted too.
        await using var adapter = await AdapterHost.StartAsync(("Upstream:AttemptTimeout", "00:00:06"));
        await adapter.Swapi.SetFaultAsync(new { kind = "latency", delayMs = 1500 }, TestContext.Current.CancellationToken);
        var reading = adapter.Client.GetOkAsync(Film);
        await Eventually.TrueAsync(() => Task.FromResult(adapter.Swapi.CountCalls().Total == 1));

        await PurgeAsync(adapter, "films");
        await reading;

        Assert.Equal(2, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task Only_an_it_admin_may_and_only_what_there_is()
    {
        var adapter = shared.Host;
        using var nobody = adapter.ClientWith(null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync("/cache/purge", null, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await adapter.Client.PostAsync("/cache/purge", null, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await PurgeAsync(adapter, "droids"));
    }

    /// <summary>Purges as the gateway does on an IT Admin's behalf.</summary>
    internal static async Task<HttpStatusCode> PurgeAsync(AdapterHost adapter, string? resource)
    {
        using var admin = adapter.ClientWith(AdapterHost.GatewayToken(token => token.Claims["roles"] = new[] { "ItAdmin" }));
        using var answer = await admin.PostAsync(
            "/cache/purge" + (resource is null ? "" : "?resource=" + resource), null, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
