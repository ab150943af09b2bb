using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Ways through a definition as JSON.</summary>
internal static class JsonDocuments
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    /// <summary>The operations with the path item that holds each.</summary>
    public static IReadOnlyList<(JsonObject Path, JsonObject Operation)> Operations(this JsonObject document) =>
        [.. from path in document["paths"] as JsonObject ?? []
            from operation in path.Value as JsonObject ?? []
            where Methods.Contains(operation.Key) && operation.Value is JsonObject
            select ((JsonObject)path.Value!, (JsonObject)operation.Value!)];

    /// <summary>Every object, outer before inner.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node)
    {
        if (node is JsonObject found)
            yield return found;
        var inner = node switch
        {
            JsonObject parent => parent.Select(property => property.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var descendant in inner.ToList().SelectMany(Objects))
            yield return descendant;
    }

    /// <summary>The definition that a reference names, and its name; null for what is no reference.</summary>
    public static (string Name, JsonObject Schema)? Referred(this JsonObject document, JsonNode? schema)
    {
        const string Prefix = "#/definitions/";
        return (schema as JsonObject)?["$ref"]?.GetValue<string>() is { } reference && reference.StartsWith(Prefix, StringComparison.Ordinal)
            && document["definitions"]?[reference[Prefix.Length..]] is JsonObject target
            ? (reference[Prefix.Length..], target) : null;
    }

    /// <summary>The schema itself, or the one that it refers to.</summary>
    public static JsonObject? Resolved(this JsonObject document, JsonNode? schema) =>
        document.Referred(schema)?.Schema ?? schema as JsonObject;
}
