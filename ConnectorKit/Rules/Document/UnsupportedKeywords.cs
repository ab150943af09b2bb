namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>Keywords of OpenAPI 3 and JSON Schema that the platform does not know.</summary>
internal static class UnsupportedKeywords
{
    private static readonly Dictionary<Shape, string[]> Keywords = new()
    {
        [Shape.Root] = ["openapi", "components", "servers", "webhooks"],
        [Shape.Path] = ["servers", "trace"],
        [Shape.Operation] = ["requestBody", "callbacks", "servers"],
        [Shape.Parameter] = ["nullable", "content", "style", "explode"],
        [Shape.Body] = ["nullable", "content"],
        [Shape.Response] = ["links", "content"],
        [Shape.Schema] = ["oneOf", "anyOf", "not", "nullable", "writeOnly", "const", "patternProperties", "if", "then", "else"],
    };

    public static bool Has(Shape shape, string key) => Keywords.TryGetValue(shape, out var keys) && keys.Contains(key);
}
