using System.Net;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter.Cache;

/// <summary>What an answer says of its age, and for whom it is kept.</summary>
public class AgeTests(SharedAdapter adapter) : IClassFixture<SharedAdapter>
{
    [Fact]
    public async Task The_first_answer_is_a_miss_and_the_next_one_a_hit_of_the_same_bytes()
    {
        var miss = await adapter.Client.GetAgedAsync("/api/vehicles/4?fields=name");
        var hit = await adapter.Client.GetAgedAsync("/api/vehicles/4?fields=name");

        Assert.Matches("^adapter; fwd=uri-miss; stored; ttl=(599|600)$", miss.CacheStatus);
        Assert.Matches("^adapter; hit; ttl=(59[0-9]|600)$", hit.CacheStatus);
        Assert.Equal((miss.Body.GetRawText(), miss.Tag), (hit.Body.GetRawText(), hit.Tag));
        Assert.InRange(hit.Age!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.False(hit.IsLastKnown);
    }

    [Fact]
    public async Task Who_has_the_answer_already_is_told_so_without_a_body()
    {
        var known = await adapter.Client.GetAgedAsync("/api/films?fields=title");

        var answer = await adapter.Client.GetAgedAsync("/api/films?fields=title", known.Tag);
        var other = await adapter.Client.GetAgedAsync("/api/films?fields=director", known.Tag);

        Assert.Equal((HttpStatusCode.NotModified, known.Tag), (answer.Status, answer.Tag));
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task A_record_a_page_and_a_found_record_tell_the_oldest_part_of_them()
    {
        DateTimeOffset[] names = [(await adapter.Client.GetAgedAsync("/api/people?fields=name")).AsOf, (await adapter.Client.GetAgedAsync("/api/films?fields=title")).AsOf];
        var oldest = names.Min();

        var record = await adapter.Client.GetAgedAsync("/api/starships/10?fields=pilots");
        var found = await adapter.Client.GetAgedAsync("/api/records/starships/10?fields=pilots");
        var page = await adapter.Client.GetAgedAsync("/api/starships?fields=pilots");

        Assert.Equal((oldest, oldest, oldest), (record.AsOf, found.AsOf, page.AsOf));
        Assert.Equal(oldest, found.Body.GetProperty("record").GetProperty("asOf").GetDateTimeOffset());
        Assert.All(page.Body.GetProperty("value").EnumerateArray(), one => Assert.Equal(oldest, one.GetProperty("asOf").GetDateTimeOffset()));
    }

    [Fact]
    public async Task A_question_mark_in_the_path_is_not_taken_for_the_query()
    {
        await adapter.Client.GetOkAsync("/api/records/people/by-name/Yoda?fields=name");

        await adapter.Client.GetProblemAsync("/api/records/people/by-name/Yoda%3Ffields=name", 404, "not-found");
    }

    [Fact]
    public async Task What_depends_on_the_caller_is_kept_for_nobody()
    {
        using var application = adapter.Host.ClientWith(AdapterHost.GatewayToken(token => token.Claims["kind"] = "application"));

        var mine = await adapter.Client.GetAgedAsync("/api/connection");
        var theirs = await application.GetAgedAsync("/api/connection");

        Assert.Equal(("user", "application"), (mine.Body.GetProperty("caller").GetString(), theirs.Body.GetProperty("caller").GetString()));
        Assert.Equal(("", null), (mine.CacheStatus, mine.Age));
    }

    [Fact]
    public async Task A_kept_answer_is_for_the_gateway_alone_too()
    {
        await adapter.Client.GetOkAsync("/api/films/2?fields=title");
        using var stranger = adapter.Host.ClientWith(null);

        await stranger.GetProblemAsync("/api/films/2?fields=title", 401, "token-missing");
    }
}
