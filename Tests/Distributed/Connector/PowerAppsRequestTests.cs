using System.Text.Json;
using System.Web;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>The gateway serves requests as Power Apps writes them, and as others encode the same.</summary>
[Collection(nameof(SharedWorkshop))]
public class PowerAppsRequestTests(RunningWorkshop workshop)
{
    private static readonly Func<string, string>[] Encodings = [HttpUtility.UrlEncode, Uri.EscapeDataString];

    [Theory]
    [InlineData("people?sortBy=name&sortDescending=True&pageSize=2", "Zam Wesell,Yoda")]
    [InlineData("people?sortBy=name&sortDescending=False&pageSize=2", "Ackbar,Adi Gallia")]
    [InlineData("records/people?sortBy=name&sortDescending=True&pageSize=2", "Zam Wesell,Yoda")]
    [InlineData("records/people?sortBy=name&sortDescending=False&pageSize=2", "Ackbar,Adi Gallia")]
    public async Task Yes_and_no_are_understood_with_a_capital(string question, string names) =>
        Assert.Equal(names, await NamesAsync(question));

    [Theory]
    [InlineData("films?releasedFrom=1980-05-17&releasedTo=1983-05-25&sortBy=title", "Return of the Jedi,The Empire Strikes Back")]
    [InlineData("films?releasedFrom=1980-05-18&releasedTo=1983-05-24", "")]
    public async Task A_day_is_understood(string question, string titles) => Assert.Equal(titles, await NamesAsync(question));

    [Theory]
    [InlineData("2014-12-20T20:47:52.073Z", "Revenge of the Sith")]
    [InlineData("2014-12-20T20:47:52.074Z", "")]
    public async Task A_time_in_utc_with_milliseconds_is_understood(string time, string titles)
    {
        foreach (var encode in Encodings)
        {
            Assert.Equal(titles, await NamesAsync($"films?editedSince={encode(time)}"));
            Assert.Equal(titles, await NamesAsync($"records/films?editedSince={encode(time)}"));
        }
    }

    [Theory]
    [InlineData("people?search=sky&film=&homeworld=&species=&sortBy=&sortDescending=&editedSince=&fields=&page=&pageSize=", "people?search=sky")]
    [InlineData("films?search=&releasedFrom=&releasedTo=", "films")]
    [InlineData("records/people?search=sky&sortBy=&sortDescending=&editedSince=&fields=&page=&pageSize=", "records/people?search=sky")]
    public async Task A_blank_that_was_not_left_out_is_as_good_as_one_that_was(string blank, string leftOut)
    {
        var names = await NamesAsync(leftOut);

        Assert.NotEmpty(names);
        Assert.Equal(names, await NamesAsync(blank));
    }

    [Theory]
    [InlineData("people", 82)]
    [InlineData("people?pageSize=7", 82)]
    [InlineData("people?search=a&sortBy=birthYear&sortDescending=True&film=1&pageSize=3", 13)]
    [InlineData("films?releasedFrom=1977-05-25&releasedTo=2002-05-16&editedSince=2014-12-15T13%3a07%3a53.386Z&pageSize=2", 5)]
    [InlineData("vehicles?search=TIE%2fIN+interceptor&pageSize=1", 1)]
    [InlineData("records/planets", 60)]
    [InlineData("records/people?search=%c3%a9&sortBy=name&fields=name%2chomeworld&pageSize=1", 4)]
    [InlineData("records/Starships?sortBy=costInCredits&editedSince=2014-12-10T00%3a00%3a00.000Z&pageSize=7", 36)]
    public async Task The_absolute_next_link_leads_to_the_last_page_with_every_record_once_in_order(string question, int count)
    {
        var client = await workshop.SignedInAsync("itadmin");
        var ids = new List<int>();
        for (var next = "/api/" + question; next is not null;)
        {
            var page = await client.GetOkAsync(next);
            ids.AddRange(Ids(page));
            Assert.Equal(count, page.GetProperty("count").GetInt32());
            next = page.GetProperty("nextLink").GetString();
            Assert.True(next is null || next.StartsWith(workshop.Addresses["gateway"].TrimEnd('/') + "/api/", StringComparison.Ordinal), next);
        }

        Assert.Equal(count, ids.Count);
        var whole = question.Split("pageSize")[0].TrimEnd('?', '&');
        Assert.Equal(Ids(await client.GetOkAsync($"/api/{whole}{(whole.Contains('?') ? '&' : '?')}pageSize=100")), ids);
    }

    [Theory]
    [InlineData("people", "Luke Skywalker", 1)]
    [InlineData("people", "Padmé Amidala", 35)]
    [InlineData("people", "PADMÉ AMIDALA", 35)]
    [InlineData("vehicles", "TIE/IN interceptor", 26)]
    [InlineData("species", "Yoda's species", 6)]
    [InlineData("films", "A New Hope", 1)]
    public async Task A_name_with_spaces_slashes_and_accents_stands_in_a_path(string resource, string name, int id)
    {
        var client = await workshop.SignedInAsync("prodev");
        foreach (var encode in Encodings)
        {
            var record = await client.GetOkAsync($"/api/records/{resource}/by-name/{encode(name)}");
            Assert.Equal(id, record.GetProperty("id").GetInt32());
            var found = await client.GetOkAsync($"/api/{resource}?search={encode(name)}");
            Assert.Contains(id, Ids(found));
        }
    }

    private async Task<string> NamesAsync(string question)
    {
        var page = await (await workshop.SignedInAsync("maker")).GetOkAsync("/api/" + question);
        return string.Join(',', page.GetProperty("value").EnumerateArray()
            .Select(record => record.GetProperty(record.TryGetProperty("name", out _) ? "name" : "title").GetString()));
    }

    private static IEnumerable<int> Ids(JsonElement page) =>
        page.GetProperty("value").EnumerateArray().Select(record => record.GetProperty("id").GetInt32());
}
