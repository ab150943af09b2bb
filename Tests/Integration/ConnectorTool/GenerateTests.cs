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
        Assert.DoesNotContain("Not carried over", run.Errors, StringComparison.Ordinal);
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

    [Fact]
    public async Task Of_openapi_2_every_operation_stays_as_it_is()
    {
        const string list = """{"name":"ids","in":"query","description":"Ids.","type":"array","items":{"type":"string"}}""";
        const string body = """{"name":"body","in":"body","description":"A port.","schema":{"type":"object","properties":{"name":{"type":"string"}}}}""";
        await GenerateAsync($$"""
            {
                "swagger": "2.0", "info": { "title": "Tides", "version": "1" }, "host": "tides.contoso.com", "consumes": ["application/x-www-form-urlencoded"],
                "paths": {
                    "/ports": { "get": { "operationId": "ListPorts", "parameters": [{{list}}], "responses": { "200": { "description": "OK" } } } },
                    "/ports/new": { "post": { "operationId": "AddPort", "parameters": [{{body}}], "responses": { "200": { "description": "OK" } } } } }
            }
            """);

        var paths = JsonNode.Parse(await File.ReadAllTextAsync(_folder.At("apiDefinition.swagger.json"), TestContext.Current.CancellationToken))!["paths"]!;
        Assert.Equal(list, paths["/ports"]!["get"]!["parameters"]![0]!.ToJsonString());
        Assert.Equal(body, paths["/ports/new"]!["post"]!["parameters"]![0]!.ToJsonString());
        Assert.Equal("""["application/x-www-form-urlencoded"]""", paths["/ports/new"]!["post"]!["consumes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_sign_in_of_any_name_is_no_hindrance_for_it_is_that_of_the_settings()
    {
        var run = await GenerateAsync("""
            {
                "swagger": "2.0", "info": { "title": "Tides", "version": "1" }, "host": "tides.contoso.com", "security": [{ "API Key": [] }],
                "securityDefinitions": { "API Key": { "type": "apiKey", "in": "header", "name": "key" } },
                "paths": { "/ports": { "get": { "operationId": "ListPorts", "security": [{ "API Key": [] }], "responses": { "200": { "description": "OK" } } } } }
            }
            """);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("#/securityDefinitions: The sign-in is that of the settings; not 'API Key'.", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("API Key", await File.ReadAllTextAsync(_folder.At("apiDefinition.swagger.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\nopenapi: 3.1.0", "looks like YAML: OpenAPI in JSON is needed")]
    [InlineData(" ", "It is empty")]
    [InlineData("{ \"openapi\": \"3.1.0\",\n}", "It is not JSON: line 1: A comma stands behind the last entry.")]
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

    [Theory]
    [InlineData("\"openapi\": \"3.2.0\"")]
    [InlineData("\"openapi\": \"4.0.0\"")]
    [InlineData("\"openapi\": 3")]
    [InlineData("\"openapi\": \"abc\"")]
    [InlineData("\"swagger\": \"1.2\"")]
    public async Task Another_version_is_told_with_those_that_are_read(string version)
    {
        var run = await GenerateAsync(Small.Replace("\"openapi\": \"3.1.0\"", version, StringComparison.Ordinal));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains($"not one that is read ({version}). 2.0, 3.0 and 3.1 are read", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "openapi": "3.1.0", "info": 1, "paths": 2 }""")]
    [InlineData("""{ "info": { "title": "Tides" } }""")]
    [InlineData("""{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "responses": null } } } }""")]
    [InlineData("""{ "openapi": "3.1.0", """)]
    public async Task What_the_reader_says_to_programmers_is_left_out(string document)
    {
        var run = await GenerateAsync(document);

        Assert.Equal(3, run.ExitCode);
        Assert.All(["()", "#line", "LineNumber", "BytePosition", "reader options", "Version node", "(Parameter"], words => Assert.DoesNotContain(words, run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_alone_is_enough()
    {
        var run = await GenerateAsync(
            """{ "swagger": "2.0", "info": { "title": "T", "version": "1" }, "host": "a.contoso.com", "paths": { "/a": { "get": { "responses": { "200": { "description": "OK" } } } } } }""");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"/a\": {", File.ReadAllText(_folder.At("apiDefinition.swagger.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense:// {")]
    [InlineData("//tides.contoso.com")]
    public async Task A_server_whose_address_is_none_is_told(string address)
    {
        var run = await GenerateAsync(Small.Replace("https://tides.contoso.com/v2", address, StringComparison.Ordinal));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("The address of its first server cannot be used: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_with_another_content_stay_unless_forced()
    {
        await GenerateAsync(Small);
        var again = await GenerateAsync(Small);
        File.WriteAllText(_folder.At("apiDefinition.swagger.json"), "mine");
        var refused = await GenerateAsync(Small);
        var kept = File.ReadAllText(_folder.At("apiDefinition.swagger.json"));
        var forced = await GenerateAsync(Small, "--force");

        Assert.Equal((0, 3, 0), (again.ExitCode, refused.ExitCode, forced.ExitCode));
        Assert.Contains("holds apiDefinition.swagger.json with another content, and nothing is written. With --force", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", kept);
        Assert.Contains("GetPort", File.ReadAllText(_folder.At("apiDefinition.swagger.json")), StringComparison.Ordinal);
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
        Assert.Contains("--write-settings' writes them", missing.Errors, StringComparison.Ordinal);
        Assert.All(["'name'", "'signIn.scope'", "'solution.prefix'"], key => Assert.Contains(key, wrong.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_document_and_settings_that_are_both_missing_the_document_is_told()
    {
        var run = await Tool.RunAsync("generate", _folder.At("api.json"), "--output", _folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"There is no file or folder '{_folder.At("api.json")}'", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_settings_make_a_connector_whose_placeholders_the_rules_find()
    {
        File.WriteAllText(_folder.At("api.json"), Small);
        string[] arguments = ["generate", _folder.At("api.json"), "--output", _folder.At("tides")];

        var written = await Tool.RunAsync([.. arguments, "--write-settings"]);
        var generated = await Tool.RunAsync(arguments);
        var checkedRun = await Tool.RunAsync("validate", _folder.At("tides"));

        Assert.Equal((0, 0), (written.ExitCode, generated.ExitCode));
        Assert.StartsWith(Path.Combine(_folder.At("tides"), "connector.settings.json"), written.Output, StringComparison.Ordinal);
        Assert.All(
            ["publisher", "stackOwner", "contact.name", "contact.url", "contact.email", "website", "privacyPolicy", "host", "signIn.resource", "signIn.clientId"],
            key => Assert.Contains($"into its '{key}'", checkedRun.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_are_never_written_over()
    {
        var run = await GenerateAsync(Small, "--write-settings", "--force");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal(CommittedConnector.Text("connector.settings.json"), File.ReadAllText(_folder.At("connector.settings.json")));
    }

    private Task<ToolRun> GenerateAsync(string document, params string[] options)
    {
        File.WriteAllText(_folder.At("api.json"), document);
        File.WriteAllText(_folder.At("connector.settings.json"), CommittedConnector.Text("connector.settings.json"));
        return Tool.RunAsync(["generate", _folder.At("api.json"), "--output", _folder.Path, .. options]);
    }
}
