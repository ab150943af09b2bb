using System.Net;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Adapter;

/// <summary>Nothing that the external API says is believed.</summary>
public class UpstreamClientTests
{
    private const string Film =
        """
        {"title":"A New Hope","episode_id":4,"opening_crawl":"","director":"George Lucas","producer":"Gary Kurtz","release_date":"1977-05-25",
         "characters":["http://elsewhere.example/api/people/1/"],"url":"http://elsewhere.example/api/films/1/",
         "created":"2014-12-10T14:23:31.880000Z","edited":"2014-12-20T19:49:45.256000Z"}
        """;

    [Fact]
    public async Task Of_a_link_only_the_number_is_kept()
    {
        var film = await RecordAsync(Film);

        Assert.Equal([new SwapiLink(1)], film!.Characters);
    }

    [Fact]
    public async Task A_missing_record_is_null()
    {
        var client = new UpstreamClient(new StubUpstream(new() { ["films/1/"] = () => new HttpResponseMessage(HttpStatusCode.NotFound) }).Client);

        Assert.Null((await client.GetRecordAsync<SwapiFilm>("films", 1, null, TestContext.Current.CancellationToken)).Value);
    }

    public static TheoryData<string, string> Lies { get; } = new()
    {
        { "the wrong record", Film.Replace("films/1/", "films/2/") },
        { "a link that is none", Film.Replace("/people/1/", "/people/luke/") },
        { "a link of the wrong type", Film.Replace("\"http://elsewhere.example/api/people/1/\"", "1") },
        { "a title of the wrong type", Film.Replace("\"A New Hope\"", "[]") },
        { "no title", Film.Replace("\"title\":\"A New Hope\",", "") },
        { "a title that is null", Film.Replace("\"A New Hope\"", "null") },
        { "a number as text", Film.Replace("\"episode_id\":4", "\"episode_id\":\"4\"") },
        { "a date that is none", Film.Replace("2014-12-10T14:23:31.880000Z", "yesterday") },
        { "nothing", "" },
        { "null", "null" },
        { "html", "<html></html>" },
        { "an end too early", Film[..100] },
        { "something behind it", Film + "x" },
        { "too deep", string.Concat(Enumerable.Repeat("[", 100)) },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_record_that_lies_is_refused(string what, string body)
    {
        var refusal = await Assert.ThrowsAsync<UpstreamException>(() => RecordAsync(body));

        Assert.True(refusal.Problem.Slug == "upstream-invalid", what);
    }

    [Fact]
    public async Task A_page_with_a_gap_is_refused()
    {
        var client = new UpstreamClient(new StubUpstream(new()
        {
            ["films/"] = StubUpstream.Json("""{"count":1,"next":null,"previous":null,"results":[null]}"""),
        }).Client);

        await Assert.ThrowsAsync<UpstreamException>(() => client.GetPageAsync<SwapiFilm>("films", 1, null, TestContext.Current.CancellationToken));
    }

    private static async Task<SwapiFilm?> RecordAsync(string body) =>
        (await new UpstreamClient(new StubUpstream(new() { ["films/1/"] = StubUpstream.Json(body) }).Client)
            .GetRecordAsync<SwapiFilm>("films", 1, null, TestContext.Current.CancellationToken)).Value;
}
