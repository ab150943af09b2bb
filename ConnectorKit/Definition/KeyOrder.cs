using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>What a reader looks for first stands first; extensions stand last.</summary>
internal static class KeyOrder
{
    private static readonly string[] First =
        ["operationId", "summary", "name", "in", "title", "x-ms-summary", "description", "required", "type", "format", "items", "default", "enum"];

    private static readonly string[] Last = ["parameters", "responses", "schema", "properties"];

    public static void Apply(JsonObject document)
    {
        foreach (var (_, operation) in document.Operations())
        {
            Order(operation);
            foreach (var parameter in operation["parameters"]?.AsArray().OfType<JsonObject>() ?? [])
                Order(parameter);
        }

        foreach (var parameter in (document["parameters"] as JsonObject ?? []).Select(parameter => parameter.Value).OfType<JsonObject>())
            Order(parameter);
        foreach (var schema in Schemas(document).ToList())
            Order(schema);
    }

    // An object schema, or a property of one; never the map of properties itself, whose keys are names.
    private static IEnumerable<JsonObject> Schemas(JsonObject document) =>
        document.Objects().Where(found => found["properties"] is JsonObject && found["type"] is JsonValue)
            .SelectMany(found => found["properties"]!.AsObject().Select(property => property.Value).OfType<JsonObject>().Append(found));

    private static void Order(JsonObject element)
    {
        var keys = element.Select(property => property.Key).ToList();
        var ordered = keys.OrderBy(Rank).ToList();
        if (keys.SequenceEqual(ordered))
            return;
        var values = element.ToDictionary(property => property.Key, property => property.Value);
        element.Clear();
        foreach (var key in ordered)
            element[key] = values[key];
    }

    private static int Rank(string key) =>
        Array.IndexOf(First, key) is >= 0 and var first ? first
        : Array.IndexOf(Last, key) is >= 0 and var last ? 200 + last
        : key.StartsWith("x-", StringComparison.Ordinal) ? 101 : 100;
}
