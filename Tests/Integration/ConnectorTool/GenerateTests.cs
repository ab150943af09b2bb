using System.Text.Json.Nodes;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary><c>connector generate</c>: from an API's OpenAPI document to a connector.</summary>
public sealed class GenerateTests : IDisposable
{
    private const string Small =
        """
        {
            "openapi": "3.1.0", "info": { "title": "Tides", "version": "1" }, "servers": [{ "url": "https://tides.contoso.com/v2" }],
            "paths": { "/ports/{id}": { "get": {
                "operationId": "GetPort", "summary": "Get a port", "tags": ["Ports"],
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" }, "x-ms-summary": "Port" }],
                "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Port" } } } } } } } },
            "components": { "schemas": {
                "Port": { "type": "object", "properties": { "name": { "type": ["string", "null"], "title": "Name" } } },
                "Unused": { "type": "object" } } }
        }
        """;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task From_the_openapi_3_1_of_this_connector_comes_this_connector()
    {
        var run = await GenerateAsync(CommittedConnector.Text("openapi.json"));

        Assert.Equal(0, run.ExitCode);
        foreach (var file in (string[])["apiDefinition.swagger.json", "apiProperties.json", "settings.json"])
            Assert.Equal(CommittedConnector.Text(file), File.ReadAllText(_folder.At(file)));
    }

    [Fact]
    public async Task Extensions_stay_the_servers_path_is_in_each_path_and_what_says_nothing_is_gone()
    {
        await GenerateAsync(Small);

        var definition = JsonNode.Parse(File.ReadAllText(_folder.At("apiDefinition.swagger.json")))!;
        Assert.Equal("/", (string)definition["basePath"]!);
        var operation = definition["paths"]!["/v2/ports/{id}"]!["get"]!;
        Assert.Equal("Port", (string)operation["parameters"]![0]!["x-ms-summary"]!);
        Assert.Null(operation["tags"]);
        Assert.Equal(["Port"], definition["definitions"]!.AsObject().Select(named => named.Key));
        Assert.Equal("""{"name":{"title":"Name","type":"string"}}""", definition["definitions"]!["Port"]!["properties"]!.ToJsonString());
    }

    [Theory]
    [InlineData("openapi: 3.1.0", "not sound OpenAPI")]
    [InlineData("""{ "openapi": "3.1.0", "info": { "title": "Tides", "version": "1" }, "paths": {} }""", "no operations")]
    [InlineData("""{ "openapi": "3.1.0", "paths": { "ports": { "get": { "responses": {} } } } }""", "not sound OpenAPI")]
    [InlineData("""{ "title": "Tides" }""", "OpenAPI")]
    public async Task What_makes_no_connector_is_told_and_nothing_is_written(string document, string said)
    {
        var run = await GenerateAsync(document);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("apiDefinition.swagger.json")));
    }

    [Fact]
    public async Task Settings_that_are_missing_or_wrong_are_told_with_the_file()
    {
        File.WriteAllText(_folder.At("api.json"), Small);

        var missing = await Tool.RunAsync("generate", _folder.At("api.json"), "--output", _folder.Path);
        File.WriteAllText(_folder.At("connector.settings.json"), "{}");
        var wrong = await Tool.RunAsync("generate", _folder.At("api.json"), "--output", _folder.Path);

        Assert.Equal((3, 3), (missing.ExitCode, wrong.ExitCode));
        Assert.All([missing, wrong], run => Assert.Contains(_folder.At("connector.settings.json"), run.Errors, StringComparison.Ordinal));
        Assert.Contains("Missing: ", wrong.Errors, StringComparison.Ordinal);
    }

    private Task<ToolRun> GenerateAsync(string document)
    {
        File.WriteAllText(_folder.At("api.json"), document);
        File.WriteAllText(_folder.At("connector.settings.json"), CommittedConnector.Text("connector.settings.json"));
        return Tool.RunAsync("generate", _folder.At("api.json"), "--output", _folder.Path);
    }
}
