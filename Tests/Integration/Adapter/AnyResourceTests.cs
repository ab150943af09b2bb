using System.Text.Json.Nodes;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>The operations where the resource is chosen with the rest.</summary>
public class AnyResourceTests(SharedAdapter adapter) : IClassFixture<SharedAdapter>
{
    [Fact]
    public async Task The_resources_can_be_chosen_by_name()
    {
        var resources = (await adapter.Client.GetOkAsync("/api/resources")).GetProperty("value").EnumerateArray().ToList();

        Assert.Equal(["people", "planets", "films", "species", "vehicles", "starships"], resources.Select(resource => resource.GetProperty("id").GetString()));
        Assert.All(resources, resource => Assert.EndsWith(".", resource.GetProperty("description").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("people", 82)]
    [InlineData("planets", 60)]
    [InlineData("films", 6)]
    [InlineData("species", 37)]
    [InlineData("vehicles", 39)]
    [InlineData("starships", 36)]
    public async Task Found_records_are_those_of_the_resource_itself(string resource, int count)
    {
        var found = (await adapter.Client.GetOkAsync($"/api/records/{resource}?pageSize=100")).GetProperty("value").EnumerateArray().ToList();
        var listed = (await adapter.Client.GetOkAsync($"/api/{resource}?pageSize=100")).GetProperty("value").EnumerateArray().ToList();

        Assert.Equal(count, found.Count);
        Assert.Equal(listed.Select(record => record.WithoutTime()), found.Select(record => record.GetProperty("record").WithoutTime()));
        Assert.All(found, record => Assert.Equal(resource, record.GetProperty("resource").GetString()));
        Assert.All(found, record => Assert.Equal(record.GetProperty("record").GetProperty("id").GetInt32(), record.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Found_records_go_on_at_an_address_on_the_gateway()
    {
        var page = await adapter.Client.GetOkAsync("/api/records/Planets?pageSize=7&search=a");

        Assert.Equal("https://gateway.example/api/records/planets?page=2&pageSize=7&search=a", page.GetProperty("nextLink").GetString());
    }

    [Theory]
    [InlineData("people/by-name/Luke%20Skywalker", 1)]
    [InlineData("people/by-name/luke+skywalker", 1)]
    [InlineData("people/by-name/Padm%C3%A9%20Amidala", 35)]
    [InlineData("vehicles/by-name/TIE%2FIN%20interceptor", 26)]
    [InlineData("vehicles/by-name/tie%2fin+interceptor", 26)]
    [InlineData("species/by-name/Yoda%27s%20species", 6)]
    [InlineData("films/by-name/A%20New%20Hope", 1)]
    public async Task A_record_is_got_by_its_whole_name(string path, int id) =>
        Assert.Equal(id, (await adapter.Client.GetOkAsync("/api/records/" + path)).GetProperty("id").GetInt32());

    [Theory]
    [InlineData("people/by-name/Luke")]
    [InlineData("people/4711")]
    [InlineData("people/0")]
    [InlineData("people/17")]
    public async Task A_record_that_is_not_there_is_a_404(string path) =>
        await adapter.Client.GetProblemAsync("/api/records/" + path, 404, "not-found");

    [Theory]
    [InlineData("people", "homeworld")]
    [InlineData("films", "releaseDate")]
    [InlineData("starships", "hyperdriveRating")]
    public async Task The_shape_of_a_record_stands_alone_and_has_titles(string resource, string property)
    {
        var answer = await adapter.Client.GetOkAsync($"/api/resources/{resource}/schema");
        var schema = JsonNode.Parse(answer.GetProperty("schema").GetRawText())!.AsObject();

        Assert.Equal("object", (string?)schema["type"]);
        Assert.DoesNotContain("$ref", schema.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(schema["properties"]![property]!["title"]);
    }

    [Fact]
    public async Task A_connection_is_tested_without_the_external_api()
    {
        adapter.Host.Swapi.ClearCalls();

        var status = await adapter.Client.GetOkAsync("/api/connection");

        Assert.Equal("""{"connected":true,"caller":"user"}""", status.GetRawText());
        Assert.Equal(0, adapter.Host.Swapi.CountCalls().Total);
    }
}
