using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FusionSample.Tests.Contract.LocalSwapi;

/// <summary>The 260 records and their relations, as a client gets them.</summary>
public sealed class RecordTests(SwapiFixture swapi) : IClassFixture<SwapiFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("people", 82)]
    [InlineData("planets", 60)]
    [InlineData("films", 6)]
    [InlineData("species", 37)]
    [InlineData("vehicles", 39)]
    [InlineData("starships", 36)]
    public async Task Resource_has_as_many_records_as_SWAPI(string resource, int count)
    {
        var page = await swapi.Client.GetFromJsonAsync<JsonElement>($"/api/{resource}/", Token);

        Assert.Equal(count, page.GetProperty("count").GetInt32());
        Assert.Equal(count, swapi.Of(resource).Count());
    }

    [Fact]
    public async Task Every_link_resolves_except_the_one_to_people_17()
    {
        var links = swapi.Records.Values.SelectMany(Links).ToHashSet();
        var broken = new List<string>();
        foreach (var link in links)
        {
            using var response = await swapi.Client.GetAsync(link, Token);
            if (response.StatusCode != HttpStatusCode.OK)
                broken.Add($"{(int)response.StatusCode} {link}");
        }

        Assert.Equal([$"404 {swapi.Swapi.Url}api/people/17/"], broken);
        Assert.True(links.Count > 200);
    }

    [Fact]
    public void People_17_is_missing_though_planet_39_refers_to_it()
    {
        var missing = $"{swapi.Swapi.Url}api/people/17/";

        var referrer = Assert.Single(swapi.Records.Values, record => Links(record).Contains(missing));
        Assert.Equal("Vulpter", referrer.GetProperty("name").GetString());
        Assert.DoesNotContain(missing, swapi.Records.Keys);
    }

    [Theory]
    [InlineData("films", "characters", "people", "films", 162)]
    [InlineData("films", "planets", "planets", "films", 33)]
    [InlineData("films", "species", "species", "films", 73)]
    [InlineData("films", "vehicles", "vehicles", "films", 49)]
    [InlineData("films", "starships", "starships", "films", 55)]
    [InlineData("planets", "residents", "people", "homeworld", 82)]
    [InlineData("species", "people", "people", "species", 50)]
    [InlineData("vehicles", "pilots", "people", "vehicles", 13)]
    [InlineData("starships", "pilots", "people", "starships", 30)]
    public void Both_directions_of_a_relation_agree(string resource, string forward, string other, string back, int count)
    {
        var there = Pairs(resource, forward).Where(pair => swapi.Records.ContainsKey(pair.To)).Order().ToList();
        var backAgain = Pairs(other, back).Select(pair => (pair.To, pair.From)).Order().ToList();

        Assert.Equal(count, there.Count);
        Assert.Equal(there, backAgain);
    }

    [Fact]
    public void Lists_of_links_have_no_link_twice_and_are_in_the_order_of_ids()
    {
        foreach (var property in swapi.Records.Values.SelectMany(record => record.EnumerateObject()))
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
                continue;
            var ids = property.Value.EnumerateArray().Select(link => int.Parse(link.GetString()!.Split('/')[^2])).ToList();
            Assert.Equal(ids.Distinct().Order(), ids);
        }
    }

    [Fact]
    public void A_homeworld_is_a_link_or_null()
    {
        var homeless = swapi.Of("species").Where(species => species.GetProperty("homeworld").ValueKind == JsonValueKind.Null);

        Assert.Equal("Droid", Assert.Single(homeless).GetProperty("name").GetString());
        Assert.All(swapi.Of("people"), person => Assert.EndsWith("/", person.GetProperty("homeworld").GetString()));
    }

    [Fact]
    public async Task A_record_alone_is_the_record_in_its_list()
    {
        foreach (var (url, listed) in swapi.Records)
            Assert.Equal(listed.GetRawText(), await swapi.Client.GetStringAsync(url, Token));
    }

    private IEnumerable<(string From, string To)> Pairs(string resource, string property) =>
        from record in swapi.Of(resource)
        from link in LinksIn(record.GetProperty(property))
        select (record.GetProperty("url").GetString()!, link);

    private static IEnumerable<string> Links(JsonElement record) =>
        from property in record.EnumerateObject()
        from text in LinksIn(property.Value)
        where text.StartsWith("http", StringComparison.Ordinal)
        select text;

    private static IEnumerable<string> LinksIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(link => link.GetString()!),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}
