using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>Sorting, filters and a choice of fields, with the values as Power Apps writes them.</summary>
public class ListQueryTests(SharedAdapter adapter) : IClassFixture<SharedAdapter>
{
    [Theory]
    [InlineData("people?sortBy=name&pageSize=2", "Ackbar,Adi Gallia")]
    [InlineData("people?sortBy=NAME&sortDescending=True&pageSize=2", "Zam Wesell,Yoda")]
    [InlineData("people?sortBy=massKg&sortDescending=true&pageSize=2", "Jabba Desilijic Tiure,Grievous")]
    [InlineData("people?sortBy=massKg&pageSize=2", "Ratts Tyerel,Yoda")]
    [InlineData("people?film=1&homeworld=1&sortBy=name&pageSize=3", "Beru Whitesun lars,Biggs Darklighter,C-3PO")]
    [InlineData("people?species=2&film=4", "C-3PO,R2-D2")]
    [InlineData("vehicles?pilot=1", "Snowspeeder,Imperial Speeder Bike")]
    [InlineData("starships?pilot=14&film=1", "Millennium Falcon")]
    [InlineData("species?homeworld=8", "Gungan")]
    [InlineData("planets?film=2", "Hoth,Dagobah,Bespin,Ord Mantell")]
    [InlineData("people?homeworld=", null)]
    public async Task A_list_is_sorted_and_narrowed(string query, string? names)
    {
        var page = await adapter.Client.GetOkAsync("/api/" + query);

        if (names is null)
            Assert.Equal(82, page.GetProperty("count").GetInt32());
        else
            Assert.Equal(names, string.Join(',', page.GetProperty("value").EnumerateArray().Select(record => record.GetProperty("name").GetString())));
    }

    [Theory]
    [InlineData("releasedFrom=1980-01-01&releasedTo=1989-12-31", 2)]
    [InlineData("releasedFrom=1983-05-25", 4)]
    [InlineData("releasedTo=1977-05-25", 1)]
    [InlineData("releasedFrom=&releasedTo=", 6)]
    [InlineData("editedSince=2014-12-20T20:18:48.516Z", 2)]
    [InlineData("editedSince=2014-12-20T21:18:48.516%2B01:00", 2)]
    [InlineData("editedSince=2030-01-01T00:00:00.000Z", 0)]
    public async Task Dates_and_times_narrow_a_list(string query, int count) =>
        Assert.Equal(count, (await adapter.Client.GetOkAsync("/api/films?" + query)).GetProperty("count").GetInt32());

    [Fact]
    public async Task Blanks_come_last_in_both_directions()
    {
        foreach (var direction in new[] { "False", "True" })
        {
            var page = await adapter.Client.GetOkAsync($"/api/people?sortBy=massKg&sortDescending={direction}&pageSize=100");
            var blank = page.GetProperty("value").EnumerateArray().Select(person => person.GetProperty("massKg").ValueKind is JsonValueKind.Null).ToList();
            Assert.Contains(true, blank);
            Assert.Equal(blank.Order(), blank);
        }
    }

    [Theory]
    [InlineData("people/1?fields=name,HomeWorld", """{"id":1,"name":"Luke Skywalker","homeworld":{"id":1,"name":"Tatooine"},"asOf":"…","isLastKnown":false}""")]
    [InlineData("films/1?fields=%20title%20,", """{"id":1,"title":"A New Hope","asOf":"…","isLastKnown":false}""")]
    [InlineData("records/films/1?fields=title", """{"id":1,"name":"A New Hope","resource":"films","record":{"id":1,"title":"A New Hope","asOf":"…","isLastKnown":false},"asOf":"…","isLastKnown":false}""")]
    public async Task Only_the_chosen_fields_are_returned_and_the_id_and_the_age_with_them(string path, string record) =>
        Assert.Equal(record, (await adapter.Client.GetOkAsync("/api/" + path)).WithoutTime());

    [Fact]
    public async Task Every_choice_of_the_query_stays_in_the_next_link()
    {
        var page = await adapter.Client.GetOkAsync(
            "/api/people?fields=name&film=1&sortDescending=True&sortBy=name&editedSince=2014-12-10T00:00:00.000Z&search=a&pageSize=3&page=2");

        Assert.Equal(
            "https://gateway.example/api/people?page=3&pageSize=3&search=a&sortBy=name&sortDescending=true&editedSince=2014-12-10T00%3A00%3A00Z&fields=name&film=1",
            page.GetProperty("nextLink").GetString());
        var films = await adapter.Client.GetOkAsync("/api/films?releasedFrom=1977-01-01&releasedTo=2005-12-31&pageSize=5");
        Assert.EndsWith("?page=2&pageSize=5&releasedFrom=1977-01-01&releasedTo=2005-12-31", films.GetProperty("nextLink").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people?sortBy=homeworld", "'sortBy' cannot be 'homeworld': it must be one of id, name, heightCm")]
    [InlineData("people?sortBy=asOf", "'sortBy' cannot be 'asOf': it must be one of id, name, heightCm")]
    [InlineData("people?fields=name,heigth", "'fields' cannot be 'heigth': it must be one of id, name, heightCm")]
    [InlineData("people/1?fields=nothing", "'fields' cannot be 'nothing'")]
    [InlineData("people?film=2.5", "'film' cannot be '2.5': it must be a whole number.")]
    [InlineData("people?sortDescending=yes", "'sortDescending' cannot be 'yes': it must be true or false.")]
    [InlineData("films?releasedFrom=25.5.1977", "'releasedFrom' cannot be '25.5.1977': it must be a day such as 1977-05-25.")]
    [InlineData("films?editedSince=yesterday", "'editedSince' cannot be 'yesterday': it must be a time such as 2014-12-20T20:49:38Z.")]
    [InlineData("records/droids", "'resource' cannot be 'droids': it must be one of people, planets")]
    [InlineData("resources/droids/schema", "'resource' cannot be 'droids'")]
    public async Task A_wrong_value_is_a_400_that_says_what_to_give(string path, string message)
    {
        adapter.Host.Swapi.ClearCalls();

        var problem = await adapter.Client.GetProblemAsync("/api/" + path, 400, "invalid-request");

        Assert.StartsWith(message, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, adapter.Host.Swapi.CountCalls().Total);
    }
}
