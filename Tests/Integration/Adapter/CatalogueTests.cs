using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

public class CatalogueTests(SharedAdapter adapter) : IClassFixture<SharedAdapter>
{
    public static TheoryData<string, int> Resources { get; } = new()
    {
        { "people", 82 }, { "planets", 60 }, { "films", 6 }, { "species", 37 }, { "vehicles", 39 }, { "starships", 36 },
    };

    [Fact]
    public async Task Luke_has_numbers_and_named_references()
    {
        var luke = await adapter.Client.GetOkAsync("/api/people/1");

        Assert.Equal("Luke Skywalker", luke.GetProperty("name").GetString());
        Assert.Equal(172, luke.GetProperty("heightCm").GetInt32());
        Assert.Equal(77, luke.GetProperty("massKg").GetDecimal());
        Assert.Equal("""{"id":1,"name":"Tatooine"}""", luke.GetProperty("homeworld").GetRawText());
        Assert.Equal("""[{"id":12,"name":"X-wing"},{"id":22,"name":"Imperial shuttle"}]""", luke.GetProperty("starships").GetRawText());
    }

    [Fact]
    public async Task Jabba_weighs_more_than_a_thousand_and_a_droid_has_no_gender()
    {
        Assert.Equal(1358, (await adapter.Client.GetOkAsync("/api/people/16")).GetProperty("massKg").GetDecimal());
        Assert.Equal(JsonValueKind.Null, (await adapter.Client.GetOkAsync("/api/people/2")).GetProperty("gender").ValueKind);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Every_record_is_listed_once_over_all_pages_and_equals_the_one_got_by_id(string resource, int count)
    {
        var ids = new List<int>();
        var next = $"/api/{resource}?pageSize=7";
        while (next is not null)
        {
            var page = await adapter.Client.GetOkAsync(next);
            Assert.Equal(count, page.GetProperty("count").GetInt32());
            foreach (var listed in page.GetProperty("value").EnumerateArray())
            {
                var id = listed.GetProperty("id").GetInt32();
                ids.Add(id);
                // An answer that was made before the list is kept with its own time.
                Assert.Equal(listed.WithoutTime(), (await adapter.Client.GetOkAsync($"/api/{resource}/{id}")).WithoutTime());
            }

            next = page.GetProperty("nextLink").GetString();
            Assert.True(next is null || next.StartsWith("https://gateway.example/api/", StringComparison.Ordinal), next);
            next = next is null ? null : new Uri(next).PathAndQuery;
        }

        Assert.Equal(count, ids.Count);
        Assert.Equal(count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("people?search=SKY", 3)]
    [InlineData("films?search=hope", 1)]
    [InlineData("vehicles?search=digger", 1)] // by its model
    [InlineData("starships?search=DS-1", 1)] // by its model
    [InlineData("people?search=%20luke%20", 1)]
    [InlineData("people?search=nobody", 0)]
    [InlineData("people?search=", 82)]
    public async Task Search_finds_part_of_a_name_or_model_in_any_case(string query, int count)
    {
        Assert.Equal(count, (await adapter.Client.GetOkAsync("/api/" + query)).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Search_stays_in_the_next_link()
    {
        var accented = await adapter.Client.GetOkAsync("/api/people?search=%C3%A9&pageSize=1");
        Assert.Equal("https://gateway.example/api/people?page=2&pageSize=1&search=%C3%A9", accented.GetProperty("nextLink").GetString());
        var sky = await adapter.Client.GetOkAsync("/api/people?search=sky&pageSize=2");
        Assert.Equal("https://gateway.example/api/people?page=2&pageSize=2&search=sky", sky.GetProperty("nextLink").GetString());
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_says_how_many_there_are()
    {
        var page = await adapter.Client.GetOkAsync("/api/films?page=1000000000&pageSize=100");

        Assert.Equal("""{"nextLink":null,"value":[],"count":6,"asOf":"…","isLastKnown":false}""", page.WithoutTime());
    }

    [Theory]
    [InlineData("/api/people?page=0", "page")]
    [InlineData("/api/people?page=2.5", "page")]
    [InlineData("/api/people?page=99999999999", "page")]
    [InlineData("/api/people?pageSize=0", "pageSize")]
    [InlineData("/api/people?pageSize=101", "pageSize")]
    [InlineData("/api/people?pageSize=many", "pageSize")]
    [InlineData("/api/people/luke", "id")]
    public async Task A_wrong_parameter_is_a_400_that_names_it(string path, string parameter)
    {
        adapter.Host.Swapi.ClearCalls();

        var problem = await adapter.Client.GetProblemAsync(path, 400, "invalid-request");

        Assert.Contains(parameter, problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, adapter.Host.Swapi.CountCalls().Total);
    }

    [Fact]
    public async Task A_search_text_of_more_than_100_characters_is_a_400()
    {
        await adapter.Client.GetOkAsync("/api/films?search=" + new string('x', 100));
        await adapter.Client.GetProblemAsync("/api/films?search=" + new string('x', 101), 400, "invalid-request");
    }

    [Theory]
    [InlineData("/api/people/17")]
    [InlineData("/api/people/4711")]
    [InlineData("/api/people/0")]
    [InlineData("/api/people/-1")]
    [InlineData("/api/droids")]
    public async Task What_is_not_there_is_a_404(string path)
    {
        await adapter.Client.GetProblemAsync(path, 404, "not-found");
    }
}
