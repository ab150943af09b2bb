using System.Text.Json.Nodes;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>What <c>connector generate</c> cannot carry over it says, and what it can it writes as OpenAPI 2.0 has it.</summary>
public sealed class LostPartsTests : IDisposable
{
    private const string Answers = """ "responses": { "200": { "description": "OK" } } """;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("3.0.3", """{ "type": "string", "format": "binary", "description": "A picture." }""")]
    [InlineData("3.1.0", """{ "type": "string", "format": "binary", "description": "A picture." }""")]
    [InlineData("3.1.0", """{ "contentMediaType": "image/png", "description": "A picture." }""")]
    public async Task An_upload_is_a_file(string version, string field)
    {
        var schema = $$"""{ "type": "object", "required": ["picture"], "properties": { "picture": {{field}}, "note": { "type": "string" } } }""";
        var form = $$"""{ "content": { "multipart/form-data": { "schema": {{schema}} } } }""";
        var document = $$"""
            { "openapi": "{{version}}", "info": { "title": "Tides", "version": "1" },
              "paths": { "/own": { "post": { "requestBody": {{form}}, {{Answers}} } },
                "/shared": { "post": { "requestBody": { "$ref": "#/components/requestBodies/Form" }, {{Answers}} } },
                "/item": { "$ref": "#/paths/~1own" } },
              "components": { "requestBodies": { "Form": {{form}} } } }
            """;

        var (definition, lost) = await GenerateAsync(document);

        Assert.Empty(lost);
        Assert.All(["/own", "/shared", "/item"], path =>
        {
            var operation = definition["paths"]![path]!["post"]!;
            var parameters = operation["parameters"]!.AsArray().Select(parameter => Resolved(definition, parameter!).ToJsonString());
            Assert.Equal(
                ["""{"name":"picture","in":"formData","description":"A picture.","required":true,"type":"file"}""", """{"name":"note","in":"formData","type":"string"}"""],
                parameters);
            Assert.Equal("""["multipart/form-data"]""", operation["consumes"]!.ToJsonString());
        });
    }

    [Fact]
    public async Task What_openapi_2_itself_calls_a_file_stays_one()
    {
        const string Document = """
            { "swagger": "2.0", "info": { "title": "Tides", "version": "1" },
              "paths": { "/pictures": { "post": { "consumes": ["multipart/form-data"], "produces": ["image/png"],
                "parameters": [{ "name": "picture", "in": "formData", "type": "file" }, { "name": "size", "in": "query", "type": "integer" }],
                "responses": { "200": { "description": "OK", "schema": { "type": "file" } } } } } } }
            """;

        var operation = (await GenerateAsync(Document)).Definition["paths"]!["/pictures"]!["post"]!;

        Assert.Equal(["size", "picture"], operation["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!));
        Assert.Equal("file", (string)operation["parameters"]![1]!["type"]!);
        Assert.Equal("""{"type":"file"}""", operation["responses"]!["200"]!["schema"]!.ToJsonString());
    }

    [Theory]
    [InlineData("\"anyOf\": [{ \"type\": \"string\" }, { \"type\": \"integer\" }]", "/anyOf: OpenAPI 2.0 has no 'anyOf'")]
    [InlineData("\"oneOf\": [{ \"type\": \"string\" }, { \"type\": \"integer\" }]", "/oneOf: OpenAPI 2.0 has no 'oneOf'")]
    [InlineData("\"type\": [\"string\", \"integer\"]", "/type: In OpenAPI 2.0 a value has one type")]
    [InlineData("\"not\": { \"type\": \"string\" }", "/not: ")]
    [InlineData("\"$ref\": \"#/components/schemas/Gone\"", "/$ref: It refers to '#/components/schemas/Gone', which is not in the document")]
    [InlineData("\"type\": \"array\", \"items\": { \"type\": \"string\", \"format\": \"binary\" }", "/items: ")]
    public async Task What_a_schema_says_and_openapi_2_cannot_is_told_with_its_place(string schema, string said)
    {
        var (_, lost) = await GenerateAsync(WithBody($$"""{ "type": "object", "properties": { "a/b": { {{schema}} } } }"""));

        var line = Assert.Single(lost);
        Assert.StartsWith($"#/paths/~1ports/post/requestBody/content/application~1json/schema/properties/a~1b{said}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "not": { "type": "string" }, "anyOf": { "type": "array", "items": { "type": "string" } } } }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Port" }] }, "b": { "type": ["string", "null"] } } }""")]
    [InlineData("""{ "type": "object", "example": { "anyOf": [1, 2] }, "x-mine": { "oneOf": [1, 2] } }""")]
    public async Task A_name_an_example_and_this_or_null_are_no_loss(string schema) => Assert.Empty((await GenerateAsync(WithBody(schema))).Lost);

    [Theory]
    [InlineData("""{ "name": "filter", "in": "query", "style": "deepObject", "schema": { "type": "object" } }""", "#/paths/~1ports/get/parameters/0/style: ")]
    [InlineData("""{ "name": "filter", "in": "query", "schema": { "type": "object" } }""", "#/paths/~1ports/get/parameters/0/schema: ")]
    [InlineData("""{ "name": "session", "in": "cookie", "schema": { "type": "string" } }""", "#/paths/~1ports/get/parameters/0/in: ")]
    [InlineData("""{ "$ref": "#/components/parameters/Gone" }""", "#/paths/~1ports/get/parameters/0/$ref: ")]
    public async Task An_input_that_openapi_2_does_not_have_is_told(string parameter, string said)
    {
        var (definition, lost) = await GenerateAsync($$"""
            { "openapi": "3.0.3", "info": { "title": "Tides", "version": "1" },
              "paths": { "/ports": { "get": { "parameters": [{{parameter}}], "responses": { "200": { "$ref": "#/components/responses/Gone" } } } } } }
            """);

        Assert.StartsWith(said, lost[0], StringComparison.Ordinal);
        Assert.StartsWith("#/paths/~1ports/get/responses/200/$ref: ", lost[1], StringComparison.Ordinal);
        Assert.Equal(2, lost.Count);
        Assert.Equal("""{"description":"The answer."}""", definition["paths"]!["/ports"]!["get"]!["responses"]!["200"]!.ToJsonString());
    }

    [Fact]
    public async Task The_documents_own_sign_in_is_told_where_it_is_another()
    {
        var (definition, lost) = await GenerateAsync($$"""
            { "openapi": "3.0.3", "info": { "title": "Tides", "version": "1" }, "paths": { "/ports": { "get": { "security": [{ "basic": [] }], {{Answers}} } } },
              "components": { "securitySchemes": {
                "basic": { "type": "http", "scheme": "basic" }, "key": { "type": "apiKey", "name": "X-API-Key", "in": "header" },
                "other": { "type": "apiKey", "name": "X-Other", "in": "header" } } } }
            """);

        Assert.Equal(["#/components/securitySchemes: The sign-in is that of the settings; not 'basic', 'other'."], lost);
        Assert.Null(definition["paths"]!["/ports"]!["get"]!["security"]);
    }

    [Fact]
    public async Task A_reference_of_openapi_2_that_leads_nowhere_is_told()
    {
        var (definition, lost) = await GenerateAsync("""
            { "swagger": "2.0", "info": { "title": "Tides", "version": "1" },
              "paths": { "/ports": { "get": { "operationId": "ListPorts", "parameters": [{ "$ref": "#/parameters/Gone" }], "responses": { "200": { "description": "OK" } } } } } }
            """);

        Assert.Equal(["#/paths/~1ports/get/parameters/0/$ref: It refers to '#/parameters/Gone', which is not in the document."], lost);
        Assert.Empty(definition["paths"]!["/ports"]!["get"]!["parameters"] as JsonArray ?? []);
    }

    [Fact]
    public async Task Of_many_losses_twenty_are_told_and_how_many_more()
    {
        var properties = string.Join(", ", Enumerable.Range(1, 23).Select(number => $$"""  "p{{number}}": { "not": { "type": "string" } }  """));

        var (_, lost) = await GenerateAsync(WithBody($$"""{ "type": "object", "properties": { {{properties}} } }"""));

        Assert.Equal(21, lost.Count);
        Assert.Equal("… and 3 more.", lost[^1]);
    }

    private static string WithBody(string schema) => $$"""
        { "openapi": "3.1.0", "info": { "title": "Tides", "version": "1" },
          "paths": { "/ports": { "post": { "requestBody": { "content": { "application/json": { "schema": {{schema}} } } }, {{Answers}} } } },
          "components": { "schemas": { "Port": { "type": "object" } } } }
        """;

    private static JsonNode Resolved(JsonNode definition, JsonNode parameter) =>
        (string?)parameter["$ref"] is { } reference ? definition["parameters"]![reference.Split('/')[^1]]! : parameter;

    private async Task<(JsonNode Definition, IReadOnlyList<string> Lost)> GenerateAsync(string document)
    {
        File.WriteAllText(_folder.At("api.json"), document);
        File.WriteAllText(_folder.At("connector.settings.json"), CommittedConnector.Text("connector.settings.json"));
        var run = await Tool.RunAsync("generate", _folder.At("api.json"), "--output", _folder.Path);
        Assert.True(run.ExitCode == 0, run.Errors);
        var lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var lost = lines.SkipWhile(line => line.Trim() != "Not carried over:").Skip(1).Where(line => line.StartsWith("  ", StringComparison.Ordinal));
        return (JsonNode.Parse(File.ReadAllText(_folder.At("apiDefinition.swagger.json")))!, [.. lost.Select(line => line.Trim())]);
    }
}
