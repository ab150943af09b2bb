using FusionSample.ConnectorKit.MakerView;

namespace FusionSample.Tests.Unit.MakerView;

/// <summary>Connectors of one operation, for what a maker sees of it.</summary>
internal static class SmallConnector
{
    /// <summary>A POST with this body.</summary>
    public static MakerOperation WithBody(string schema, bool required = true, string definitions = "{}") =>
        Of($$"""
        { "operationId": "PostThings", "parameters": [ { "name": "body", "in": "body", "required": {{(required ? "true" : "false")}}, "schema": {{schema}} } ], "responses": { "200": { "description": "Done." } } }
        """, "post", definitions).Operations.Single();

    /// <summary>A GET with this answer.</summary>
    public static MakerOperation WithAnswer(string schema, string definitions = "{}") =>
        Of($$"""{ "responses": { "200": { "description": "Done.", "schema": {{schema}} } } }""", "get", definitions).Operations.Single();

    /// <summary>A GET with these parameters; its path is <c>/things</c>, or <c>/things/{id}</c>.</summary>
    public static MakerConnector WithParameters(string parameters, string path = "/things") =>
        Of($$"""{ "operationId": "GetThings", "parameters": {{parameters}}, "responses": { "200": { "description": "Done." } } }""", "get", path: path);

    private static MakerConnector Of(string operation, string method, string definitions = "{}", string path = "/things") => MakerConnector.Read(new($$"""
        {
          "swagger": "2.0", "info": { "title": "Small one", "version": "1.0" }, "host": "example.com", "basePath": "/base",
          "paths": { "{{path}}": { "{{method}}": {{operation}} } },
          "definitions": {{definitions}}
        }
        """));
}
