using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FusionSample.LocalSwapi;

namespace FusionSample.Tests.Contract.LocalSwapi;

/// <summary>What the live API writes, to the letter.</summary>
public sealed partial class WireFormatTests(SwapiFixture swapi) : IClassFixture<SwapiFixture>
{
    private const string Craft =
        "name model manufacturer cost_in_credits length max_atmosphering_speed crew passengers cargo_capacity consumables ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Luke_Skywalker_is_written_as_SWAPI_writes_him()
    {
        await using var live = await LocalSwapiServer.StartAsync("https://swapi.dev", Token);
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(live.Url, "/api/people/1/"), Token);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            """
            {"name":"Luke Skywalker","height":"172","mass":"77","hair_color":"blond","skin_color":"fair","eye_color":"blue",
            "birth_year":"19BBY","gender":"male","homeworld":"https://swapi.dev/api/planets/1/",
            "films":["https://swapi.dev/api/films/1/","https://swapi.dev/api/films/2/","https://swapi.dev/api/films/3/",
            "https://swapi.dev/api/films/6/"],
            "species":[],"vehicles":["https://swapi.dev/api/vehicles/14/","https://swapi.dev/api/vehicles/30/"],
            "starships":["https://swapi.dev/api/starships/12/","https://swapi.dev/api/starships/22/"],
            "created":"2014-12-09T13:50:51.644000Z","edited":"2014-12-20T21:17:56.891000Z","url":"https://swapi.dev/api/people/1/"}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("people", "name height mass hair_color skin_color eye_color birth_year gender homeworld films species vehicles starships")]
    [InlineData("planets", "name rotation_period orbital_period diameter climate gravity terrain surface_water population residents films")]
    [InlineData("films", "title episode_id opening_crawl director producer release_date characters planets starships vehicles species")]
    [InlineData("species", "name classification designation average_height skin_colors hair_colors eye_colors "
        + "average_lifespan homeworld language people films")]
    [InlineData("vehicles", Craft + "vehicle_class pilots films")]
    [InlineData("starships", Craft + "hyperdrive_rating MGLT starship_class pilots films")]
    public void Every_record_has_all_properties_of_its_resource_in_order(string resource, string properties) =>
        Assert.All(swapi.Of(resource), record =>
            Assert.Equal($"{properties} created edited url", string.Join(' ', record.EnumerateObject().Select(property => property.Name))));

    [Fact]
    public void Everything_but_links_lists_and_the_episode_is_text()
    {
        foreach (var property in swapi.Records.Values.SelectMany(record => record.EnumerateObject()))
        {
            JsonValueKind[] expected = property.Name switch
            {
                "episode_id" => [JsonValueKind.Number],
                "homeworld" => [JsonValueKind.String, JsonValueKind.Null],
                "films" or "species" or "vehicles" or "starships" or "residents" or "characters" or "planets" or "people" or "pilots"
                    => [JsonValueKind.Array],
                _ => [JsonValueKind.String],
            };
            Assert.Contains(property.Value.ValueKind, expected);
        }
    }

    [Theory]
    [InlineData("people/16", "mass", "1,358")]
    [InlineData("people/2", "gender", "n/a")]
    [InlineData("people/28", "mass", "unknown")]
    [InlineData("starships/9", "crew", "342,953")]
    [InlineData("starships/11", "max_atmosphering_speed", "1000km")]
    [InlineData("vehicles/4", "length", "36.8 ")]
    [InlineData("planets/28", "name", "unknown")]
    [InlineData("species/2", "average_lifespan", "indefinite")]
    [InlineData("films/2", "producer", "Gary Kurtz, Rick McCallum")]
    [InlineData("films/1", "release_date", "1977-05-25")]
    [InlineData("films/1", "opening_crawl", "")]
    public void Odd_values_are_served_as_they_are(string record, string property, string text) =>
        Assert.Equal(text, swapi.Records[$"{swapi.Swapi.Url}api/{record}/"].GetProperty(property).GetString());

    [Fact]
    public void No_prose_is_served() =>
        Assert.All(swapi.Of("films"), film => Assert.Equal("", film.GetProperty("opening_crawl").GetString()));

    [Fact]
    public void Times_have_microseconds_or_whole_seconds() => Assert.All(swapi.Records.Values, record =>
    {
        Assert.Matches(Microseconds(), record.GetProperty("created").GetString());
        Assert.Matches(Microseconds(), record.GetProperty("edited").GetString());
    });

    [Fact]
    public async Task Letters_and_apostrophes_are_not_escaped()
    {
        Assert.Contains("\"Padmé Amidala\"", await swapi.Client.GetStringAsync("/api/people/35/", Token));
        Assert.Contains("\"Twi'lek\"", await swapi.Client.GetStringAsync("/api/species/15/", Token));
    }

    [Fact]
    public async Task Index_names_the_six_resources_in_order()
    {
        var index = await swapi.Client.GetFromJsonAsync<Dictionary<string, string>>("/api/", Token);

        Assert.Equal(SwapiFixture.Resources.Select(name => KeyValuePair.Create(name, $"{swapi.Swapi.Url}api/{name}/")), index!);
    }

    [Fact]
    public async Task Links_come_from_PublicUrl_and_never_from_the_Host_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/people/1/") { Headers = { Host = "localhost:1" } };
        using var response = await swapi.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("localhost", await response.Content.ReadAsStringAsync(Token));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$")]
    private static partial Regex Microseconds();
}
