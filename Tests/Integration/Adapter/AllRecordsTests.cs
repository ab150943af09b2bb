using System.Globalization;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>Each of the 260 records as SWAPI writes it beside the same as a maker sees it.</summary>
public class AllRecordsTests(SharedAdapter shared) : IClassFixture<SharedAdapter>
{
    private static readonly string[] NoNumber = ["unknown", "n/a", "N/A", "none", "indefinite"];

    public static TheoryData<string, int, string> Numbers { get; } = new()
    {
        { "people", 82, "height=heightCm mass=massKg" },
        {
            "planets", 60, "rotation_period=rotationPeriodHours orbital_period=orbitalPeriodDays diameter=diameterKm "
                + "surface_water=surfaceWaterPercent population=population"
        },
        { "films", 6, "episode_id=episodeId" },
        { "species", 37, "average_height=averageHeightCm average_lifespan=averageLifespanYears" },
        {
            "vehicles", 39, "cost_in_credits=costInCredits length=lengthMeters max_atmosphering_speed=maxAtmospheringSpeedKmh crew=crewTo "
                + "passengers=passengers cargo_capacity=cargoCapacityKg"
        },
        {
            "starships", 36, "cost_in_credits=costInCredits length=lengthMeters max_atmosphering_speed=maxAtmospheringSpeedKmh crew=crewTo "
                + "passengers=passengers cargo_capacity=cargoCapacityKg hyperdrive_rating=hyperdriveRating MGLT=megalightsPerHour"
        },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Every_number_of_every_record_is_read_or_rightly_blank(string resource, int count, string fields)
    {
        var adapter = shared.Host;
        var shaped = await ShapedAsync(adapter, resource);
        Assert.Equal(count, shaped.Count);
        using var swapi = new HttpClient { BaseAddress = adapter.Swapi.Url };
        foreach (var (id, record) in shaped)
        {
            var wire = await swapi.GetOkAsync($"/api/{resource}/{id}/");
            foreach (var field in fields.Split(' ').Select(pair => pair.Split('=')))
                Assert.True(Expected(wire.GetProperty(field[0])) == Actual(record.GetProperty(field[1])), $"{resource}/{id} {field[0]}: {wire.GetProperty(field[0])}");
        }
    }

    [Theory]
    [InlineData("people", "films species vehicles starships")]
    [InlineData("planets", "residents films")]
    [InlineData("films", "characters planets starships vehicles species")]
    [InlineData("species", "people films")]
    [InlineData("vehicles", "pilots films")]
    [InlineData("starships", "pilots films")]
    public async Task Every_reference_has_the_id_of_its_link_and_a_name_unless_it_dangles(string resource, string fields)
    {
        var adapter = shared.Host;
        using var swapi = new HttpClient { BaseAddress = adapter.Swapi.Url };
        foreach (var (id, record) in await ShapedAsync(adapter, resource))
        {
            var wire = await swapi.GetOkAsync($"/api/{resource}/{id}/");
            foreach (var field in fields.Split(' '))
            {
                var links = wire.GetProperty(field).EnumerateArray().Select(link => int.Parse(link.GetString()!.TrimEnd('/').Split('/')[^1], CultureInfo.InvariantCulture));
                var references = record.GetProperty(field).EnumerateArray().ToList();
                Assert.Equal(links, references.Select(reference => reference.GetProperty("id").GetInt32()));
                foreach (var reference in references)
                {
                    var dangling = field == "residents" && reference.GetProperty("id").GetInt32() == 17;
                    Assert.Equal(dangling, reference.GetProperty("name").ValueKind is JsonValueKind.Null);
                }
            }
        }
    }

    [Fact]
    public async Task A_dangling_reference_does_not_break_its_record()
    {
        var adapter = shared.Host;

        var planet = await adapter.Client.GetOkAsync("/api/planets/39");

        Assert.Contains("""{"id":17,"name":null}""", planet.GetProperty("residents").GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<int, JsonElement>> ShapedAsync(AdapterHost adapter, string resource) =>
        (await adapter.Client.GetOkAsync($"/api/{resource}?pageSize=100")).GetProperty("value").EnumerateArray()
            .ToDictionary(record => record.GetProperty("id").GetInt32());

    private static decimal? Expected(JsonElement wire)
    {
        if (wire.ValueKind is JsonValueKind.Number)
            return wire.GetDecimal();
        var text = wire.GetString()!;
        return NoNumber.Contains(text)
            ? null
            : decimal.Parse(text.Split('-')[^1].Replace("km", "").Replace(",", "").Trim(), CultureInfo.InvariantCulture);
    }

    private static decimal? Actual(JsonElement value) => value.ValueKind is JsonValueKind.Null ? null : value.GetDecimal();
}
