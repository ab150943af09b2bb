using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Cache;

/// <summary>A record that its resource's table has need not be asked for.</summary>
public class TableTests(SharedAdapter shared) : IClassFixture<SharedAdapter>
{
    [Fact]
    public async Task A_record_of_a_fresh_table_asks_nobody()
    {
        var adapter = shared.Host;
        var table = await adapter.Client.GetAgedAsync("/api/vehicles?fields=name");
        adapter.Swapi.ClearCalls();

        var record = await adapter.Client.GetAgedAsync("/api/vehicles/4?fields=name");

        Assert.Equal((table.AsOf, "Sand Crawler", 0), (record.AsOf, record.Body.GetProperty("name").GetString(), adapter.Swapi.CountCalls().Total));
    }

    [Fact]
    public async Task A_record_that_the_table_does_not_have_is_asked_for()
    {
        var adapter = shared.Host;
        await adapter.Client.GetOkAsync("/api/people?fields=name");
        adapter.Swapi.ClearCalls();

        await adapter.Client.GetProblemAsync("/api/people/17?fields=name", 404, "not-found");

        Assert.Equal(1, adapter.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task Tables_are_read_at_the_start_where_that_is_configured()
    {
        await using var adapter = await AdapterHost.StartAsync(("Cache:WarmUp", "true"));
        await adapter.Client.GetAsync("/alive", TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => Task.FromResult(adapter.Swapi.CountCalls().Total == 28));
    }
}
