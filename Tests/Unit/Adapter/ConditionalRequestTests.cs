using System.Net;
using System.Net.Http.Headers;
using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ExternalServiceAdapter.Upstream;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.Tests.Unit.Adapter;

/// <summary>Where the external API can tell what has changed, only that is read again.</summary>
public sealed class ConditionalRequestTests : IDisposable
{
    private readonly FusionCache _cache = new(new FusionCacheOptions());
    private readonly Upstream _upstream = new();
    private readonly ResourceTables _tables;
    private readonly CatalogueService _catalogue;

    public ConditionalRequestTests()
    {
        var policies = new CachePolicies(Options.Create(new CacheOptions { FreshFor = TimeSpan.FromSeconds(1), EagerRefresh = 0 }));
        var client = new UpstreamClient(new HttpClient(_upstream) { BaseAddress = new Uri("http://upstream.example/api/") });
        var cache = new UpstreamCache(_cache, new Purges(TimeProvider.System), TimeProvider.System);
        _tables = new ResourceTables(client, cache, policies, TimeProvider.System);
        _catalogue = new CatalogueService(
            client, cache, policies, _tables, new NameLookup(_tables, TimeProvider.System, NullLogger<NameLookup>.Instance), TimeProvider.System);
    }

    [Theory]
    [InlineData("\"v1\"", false)]
    [InlineData("W/\"v1\"", false)]
    [InlineData(null, true)]
    public async Task A_record_that_has_not_changed_is_confirmed(string? tag, bool hasDate)
    {
        _upstream.Set("films/1/", Film(1, "A New Hope"), tag, hasDate);
        var first = await RecordAsync();

        await Task.Delay(1050, TestContext.Current.CancellationToken);
        var second = await RecordAsync();

        Assert.Equal(["films/1/ 200", "films/1/ 304"], _upstream.Calls);
        Assert.True(second.AsOf > first.AsOf && !second.IsLastKnown);
        Assert.Equal("A New Hope", second.Value);
    }

    [Fact]
    public async Task A_record_that_has_changed_is_read()
    {
        _upstream.Set("films/1/", Film(1, "A New Hope"), "\"v1\"");
        await RecordAsync();
        _upstream.Set("films/1/", Film(1, "Another Hope"), "\"v2\"");

        await Task.Delay(1050, TestContext.Current.CancellationToken);

        Assert.Equal("Another Hope", (await RecordAsync()).Value);
    }

    [Fact]
    public async Task Of_a_table_only_the_pages_that_have_changed_are_read()
    {
        _upstream.Set("films/", Page(3, "more", Film(1, "One"), Film(2, "Two")), "\"a\"");
        _upstream.Set("films/?page=2", Page(3, null, Film(3, "Three")), "\"b\"");
        var first = await TableAsync();
        _upstream.Set("films/?page=2", Page(3, null, Film(3, "Third")), "\"c\"");
        _upstream.Calls.Clear();

        await Task.Delay(1050, TestContext.Current.CancellationToken);
        var second = await TableAsync();

        Assert.Equal(["films/ 304", "films/?page=2 200"], _upstream.Calls);
        Assert.Equal("One,Two,Third", second.Value);
        Assert.True(second.AsOf > first.AsOf);
    }

    [Fact]
    public async Task Pages_that_do_not_fit_those_that_were_confirmed_are_all_read_again()
    {
        _upstream.Set("films/", Page(3, "more", Film(1, "One"), Film(2, "Two")), "\"a\"");
        _upstream.Set("films/?page=2", Page(3, null, Film(3, "Three")), "\"b\"");
        await TableAsync();
        // The first page's validator says nothing of the count that stands in it.
        _upstream.Set("films/", Page(4, "more", Film(1, "One"), Film(2, "Two")), "\"a\"");
        _upstream.Set("films/?page=2", Page(4, null, Film(3, "Three"), Film(4, "Four")), "\"c\"");

        await Task.Delay(1050, TestContext.Current.CancellationToken);

        Assert.Equal("One,Two,Three,Four", (await TableAsync()).Value);
    }

    public void Dispose()
    {
        _cache.Dispose();
        _upstream.Dispose();
    }

    private async Task<Told<string>> RecordAsync()
    {
        var told = await _catalogue.GetAsync(CatalogueResources.Films, 1, "title", TestContext.Current.CancellationToken);
        return told!.With(told.Value.Title);
    }

    private async Task<Told<string>> TableAsync()
    {
        var told = await _tables.GetAsync(CatalogueResources.Films, TestContext.Current.CancellationToken);
        return told.With(string.Join(',', told.Value.Select(film => film.Title)));
    }

    private static string Page(int count, string? next, params string[] films) =>
        $$"""{"count":{{count}},"next":{{(next is null ? "null" : $"\"{next}\"")}},"previous":null,"results":[{{string.Join(',', films)}}]}""";

    private static string Film(int id, string title) =>
        $$"""
        {"title":"{{title}}","episode_id":1,"opening_crawl":"","director":"D","producer":"P","release_date":"1977-05-25",
         "url":"http://upstream.example/api/films/{{id}}/","created":"2014-12-10T14:23:31Z","edited":"2014-12-10T14:23:31Z"}
        """;

    /// <summary>An external API that knows what has changed.</summary>
    private sealed class Upstream : HttpMessageHandler
    {
        private static readonly DateTimeOffset Changed = new(2014, 12, 20, 0, 0, 0, TimeSpan.Zero);
        private readonly Dictionary<string, (string Body, string? Tag, bool HasDate)> _answers = [];

        public List<string> Calls { get; } = [];

        public void Set(string path, string body, string? tag, bool hasDate = false) => _answers[path] = (body, tag, hasDate);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.PathAndQuery["/api/".Length..];
            var (body, tag, hasDate) = _answers[path];
            var isUnchanged = (tag is not null && request.Headers.IfNoneMatch.Any(known => known.ToString() == tag))
                || (hasDate && request.Headers.IfModifiedSince >= Changed);
            var response = new HttpResponseMessage(isUnchanged ? HttpStatusCode.NotModified : HttpStatusCode.OK)
            {
                Content = new StringContent(isUnchanged ? "" : body),
            };
            if (tag is not null)
                response.Headers.ETag = EntityTagHeaderValue.Parse(tag);
            response.Content.Headers.LastModified = hasDate ? Changed : null;
            Calls.Add($"{path} {(int)response.StatusCode}");
            return Task.FromResult(response);
        }
    }
}
