using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>
/// The served files and the JSON schemas of Microsoft's connector repository. The schemas are read from <c>../shared</c>; where that is
/// absent, the tests skip.
/// </summary>
[Collection(nameof(SharedWorkshop))]
[Trait("Needs", "node")]
public class SchemaTests(RunningWorkshop workshop)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("apiDefinition.swagger.json", "apiDefinition.swagger.schema.json")]
    [InlineData("settings.json", "paconn-settings.schema.json")]
    public async Task A_file_fits_its_schema(string file, string schema) => Assert.Empty(await MisfitsAsync(schema, await FileAsync(file)));

    // The schemas are of October 2024 and do not know several ways to connect, which the platform has.
    [Fact]
    public async Task The_properties_fit_but_for_the_ways_to_connect() =>
        Assert.Equal(
            ["/properties additionalProperties connectionParameterSets"],
            await MisfitsAsync("paconn-apiProperties.schema.json", await FileAsync("apiProperties.json")));

    // What is in the two ways, read as one. The schema does not know a redirect address for each connector, nor an input's own schema.
    [Fact]
    public async Task The_ways_to_connect_fit_but_for_redirect_mode_and_input_schema()
    {
        var file = JsonNode.Parse(await FileAsync("apiProperties.json"))!;
        var properties = file["properties"]!.AsObject();
        properties["connectionParameters"] = new JsonObject(
            from way in properties["connectionParameterSets"]!["values"]!.AsArray()
            from parameter in way!["parameters"]!.AsObject()
            select KeyValuePair.Create(parameter.Key, parameter.Value?.DeepClone()));
        properties.Remove("connectionParameterSets");
        Assert.NotEmpty(await MisfitsAsync("paconn-apiProperties.schema.json", JsonSerializer.SerializeToUtf8Bytes(file)));

        properties["connectionParameters"]!["token"]!["oAuthSettings"]!["redirectMode"] = "Global";
        properties["connectionParameters"]!["api_key"]!["uiDefinition"]!.AsObject().Remove("schema");
        Assert.Empty(await MisfitsAsync("paconn-apiProperties.schema.json", JsonSerializer.SerializeToUtf8Bytes(file)));
    }

    private static async Task<IEnumerable<string>> MisfitsAsync(string schema, byte[] file)
    {
        var path = Repository.PathOf("..", "shared", "connector-schemas", schema);
        Assert.SkipUnless(File.Exists(path), $"{schema} is not in ../shared.");

        var misfits = await NodeReader.ReadOrSkipAsync("schema.mjs", file, path);
        return misfits.EnumerateArray()
            .Select(misfit => $"{misfit.GetProperty("at")} {misfit.GetProperty("keyword")} {misfit.GetProperty("value")}");
    }

    private Task<byte[]> FileAsync(string file) => workshop.Client("gateway").GetByteArrayAsync("/connector/" + file, Token);
}
