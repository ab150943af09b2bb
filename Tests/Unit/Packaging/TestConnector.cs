using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;
using FusionSample.ExternalServiceAdapter.Connector;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>A small connector of our own, so that these tests do not change with the sample's operations.</summary>
internal static class TestConnector
{
    public static ConnectorSettings Settings { get; } = new()
    {
        Name = "TideTables",
        Title = "Tide Tables & Harbours",
        Description = "Looks up tides and the harbours <along> a coast. Pick a harbour from a list.",
        Version = "2.3.4",
        Publisher = "Saltwater Ltd",
        StackOwner = "Lighthouse Board",
        Contact = new("Keepers of the Light", new("https://help.saltwater.io/tides"), "keepers@saltwater.io"),
        Website = new("https://saltwater.io/tables"),
        PrivacyPolicy = new("https://saltwater.io/discretion"),
        Categories = ["Internet of Things", "Human Resources"],
        Host = "tides.saltwater.io",
        BrandColor = "#0a5c36",
        SignIn = new(
            new("https://login.saltwater.io"), "9f1c0c53-0e0c-4d6d-8a41-5f0a0c1f7e11", "api://tides.saltwater.io", "Tides.Read",
            "4b8bd5d0-3c0e-4d7e-9b3f-2a6f5d1c8e22"),
        Solution = new("saltwaterltd", "swl", 31415),
    };

    /// <summary>What a fork would write instead: nothing is the same.</summary>
    public static ConnectorSettings Forked { get; } = new()
    {
        Name = "Peaks",
        Title = "Mountain Peaks",
        Description = "Finds summits by their height, for those who climb.",
        Version = "7.0.1",
        Publisher = "Alpine Club",
        StackOwner = "Geodesy Office",
        Contact = new("Hut Wardens", new("https://alpine.club/huts"), "wardens@alpine.club"),
        Website = new("https://alpine.club"),
        PrivacyPolicy = new("https://alpine.club/privacy"),
        Categories = ["Content and Files"],
        Host = "peaks.alpine.club",
        BrandColor = "#f2c14e",
        SignIn = new(
            new("https://entra.alpine.club"), "11aa22bb-33cc-44dd-95ee-66ff77aa88bb", "api://peaks.alpine.club", "Peaks.See",
            "cc11dd22-ee33-4f44-a555-b66677778888"),
        Solution = new("alpineclub", "alp", 27182),
    };

    /// <summary>A list with pages, one record, a call of the platform's own, and a parameter that two share.</summary>
    public static JsonObject Definition => JsonNode.Parse(
        """
        {
          "paths": {
            "/tides": {
              "get": {
                "summary": "List tides", "description": "Lists the tides of a coast.", "operationId": "ListTides",
                "parameters": [
                  { "$ref": "#/parameters/Coast" },
                  { "name": "day", "in": "query", "type": "string", "format": "date", "description": "The day." },
                  { "name": "high", "in": "query", "type": "boolean", "x-ms-summary": "High Only", "description": "High water only." }
                ],
                "responses": { "200": { "description": "The tides.", "schema": { "$ref": "#/definitions/Tides" } } },
                "x-ms-pageable": { "nextLinkName": "nextLink" }
              }
            },
            "/harbours/{name}": {
              "parameters": [
                { "name": "name", "in": "path", "required": true, "type": "string", "x-ms-summary": "Harbour",
                  "description": "The harbour's name.", "x-ms-url-encoding": "single", "x-ms-test-value": "Saint-Malo / é" }
              ],
              "get": {
                "summary": "Get a harbour", "description": "Gets one harbour.", "operationId": "GetHarbour",
                "parameters": [
                  { "name": "depth", "in": "query", "required": true, "type": "number", "format": "double", "minimum": 2.5,
                    "x-ms-summary": "Least Depth", "description": "In metres." },
                  { "name": "version", "in": "query", "required": true, "type": "string", "default": "1",
                    "x-ms-visibility": "internal", "x-ms-summary": "Version", "description": "Sent silently." }
                ],
                "responses": { "200": { "description": "The harbour.", "schema": { "$ref": "#/definitions/Harbour" } } }
              }
            },
            "/ping": {
              "get": {
                "summary": "Test the connection", "description": "Answers.", "operationId": "TestConnection",
                "x-ms-visibility": "internal", "responses": { "200": { "description": "It works." } }
              }
            }
          },
          "definitions": {
            "Tides": { "type": "object", "properties": { "value": { "type": "array", "items": { "type": "string" } }, "nextLink": { "type": "string" } } },
            "Harbour": { "type": "object", "properties": { "name": { "type": "string" } } }
          },
          "parameters": {
            "Coast": { "name": "coast", "in": "query", "required": true, "type": "string", "enum": ["North", "South"],
              "x-ms-summary": "Coast", "description": "Which coast." }
          },
          "x-ms-capabilities": { "testConnection": { "operationId": "TestConnection" } }
        }
        """)!.AsObject();

    /// <summary>The sample's own templates: they say nothing that only holds for one publisher.</summary>
    public static string Template(string name) =>
        File.ReadAllText(Repository.PathOf("ExternalServiceAdapter", "Connector", "Texts", name + ".template.md"));

    public static IReadOnlyList<(string Name, byte[] Content)> Published(ConnectorSettings settings) =>
        PublishedFiles.Create(settings, Definition, Icon(settings), Template("readme"), Template("intro"));

    public static ConnectorFiles Files(ConnectorSettings settings)
    {
        var definition = DefinitionHead.Apply(Definition, settings);
        return new ConnectorFiles(
            settings,
            definition,
            ApiProperties.Create(settings, definition),
            Icon(settings),
            ConnectorTexts.Readme(Template("readme"), settings, definition),
            ConnectorTexts.Intro(Template("intro"), settings, definition));
    }

    private static readonly ConcurrentDictionary<string, byte[]> Icons = new();

    private static byte[] Icon(ConnectorSettings settings) => Icons.GetOrAdd(settings.BrandColor, ConnectorIcon.Draw);
}
