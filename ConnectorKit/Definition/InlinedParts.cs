using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// Writes out what operations share in a document of others: parameters and answers that they refer to, and parameters of a whole path. What is shared
/// word for word is found again (<see cref="SharedParameters"/>).
/// </summary>
internal static class InlinedParts
{
    public static void Apply(JsonObject document)
    {
        foreach (var (path, operation) in document.Operations())
        {
            var own = Written(document, "parameters", operation["parameters"]);
            var names = own.Select(NameOf).ToHashSet();
            // An operation's own goes before the path's of that name and place.
            JsonArray all = [.. own.Concat(Written(document, "parameters", path["parameters"]).Where(parameter => !names.Contains(NameOf(parameter))))];
            operation.Remove("parameters");
            if (all.Count > 0)
                operation["parameters"] = all;
            foreach (var (status, response) in (operation["responses"] as JsonObject ?? []).ToList())
                operation["responses"]![status] = Resolved(document, "responses", response) ?? new JsonObject();
        }

        foreach (var path in (document["paths"] as JsonObject ?? []).Select(path => path.Value).OfType<JsonObject>())
            path.Remove("parameters");
        document.Remove("parameters");
        document.Remove("responses");
    }

    // OpenAPI 2.0 has no cookies.
    private static List<JsonObject> Written(JsonObject document, string where, JsonNode? list) =>
        [.. (list as JsonArray ?? []).Select(part => Resolved(document, where, part)).OfType<JsonObject>()
            .Where(parameter => parameter["in"]?.ToString() != "cookie")];

    // Of a reference that leads nowhere nothing can be said.
    private static JsonNode? Resolved(JsonObject document, string where, JsonNode? part) =>
        (Target(document, where, part) ?? (LocalReferences.ReferenceOf(part) is null ? part : null))?.DeepClone();

    private static JsonObject? Target(JsonObject document, string where, JsonNode? part) =>
        (part as JsonObject)?["$ref"] is JsonValue reference && reference.TryGetValue<string>(out var text) && text.StartsWith($"#/{where}/", StringComparison.Ordinal)
            ? document[where]?[text[(where.Length + 3)..]] as JsonObject : null;

    private static (string?, string?) NameOf(JsonObject parameter) => (parameter["name"]?.ToString(), parameter["in"]?.ToString());
}
