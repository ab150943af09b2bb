using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.Tests.Support;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.Tests.Unit.Adapter;

public class ResourceTablesTests
{
    [Fact]
    public async Task All_pages_make_one_table()
    {
        var records = await TableAsync(new()
        {
            ["films/"] = Page(3, "there is one", 1, 2),
            ["films/?page=2"] = Page(3, null, 3),
        });

        Assert.Equal([1, 2, 3], records.Select(film => film.Url.Id));
    }

    public static TheoryData<string, Dictionary<string, Func<HttpResponseMessage>>> Lies { get; } = new()
    {
        { "more records than it counts", new() { ["films/"] = Page(1, null, 1, 2) } },
        { "fewer records than it counts", new() { ["films/"] = Page(5, null, 1, 2) } },
        { "one record twice", new() { ["films/"] = Page(2, null, 1, 1) } },
        { "a billion records", new() { ["films/"] = Page(1_000_000_000, "there is one", 1, 2) } },
        { "a negative count", new() { ["films/"] = Page(-1, "there is one", 1) } },
        { "an empty page with a next one", new() { ["films/"] = Page(10, "there is one") } },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Pages_that_do_not_fit_together_are_refused(string what, Dictionary<string, Func<HttpResponseMessage>> pages)
    {
        var refusal = await Assert.ThrowsAsync<UpstreamException>(() => TableAsync(pages));

        Assert.True(refusal.Problem.Slug == "upstream-invalid", what);
    }

    private static async Task<IReadOnlyList<FusionSample.ExternalServiceAdapter.Upstream.Wire.SwapiFilm>> TableAsync(
        Dictionary<string, Func<HttpResponseMessage>> pages)
    {
        using var cache = new FusionCache(new FusionCacheOptions());
        var tables = new ResourceTables(
            new UpstreamClient(new StubUpstream(pages).Client), new UpstreamCache(cache, new Purges(TimeProvider.System), TimeProvider.System),
            new CachePolicies(Options.Create(new CacheOptions())), TimeProvider.System);
        return (await tables.GetAsync(CatalogueResources.Films, TestContext.Current.CancellationToken)).Value;
    }

    private static Func<HttpResponseMessage> Page(int count, string? next, params int[] ids) => StubUpstream.Json(
        $$"""{"count":{{count}},"next":{{(next is null ? "null" : $"\"{next}\"")}},"previous":null,"results":[{{string.Join(',', ids.Select(Film))}}]}""");

    private static string Film(int id) =>
        $$"""
        {"title":"T","episode_id":1,"opening_crawl":"","director":"D","producer":"P","release_date":"1977-05-25",
         "url":"http://upstream.example/api/films/{{id}}/","created":"2014-12-10T14:23:31Z","edited":"2014-12-10T14:23:31Z"}
        """;
}
