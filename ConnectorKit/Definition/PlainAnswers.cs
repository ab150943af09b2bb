using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// What only answers hold promises no presence: the platform reads a missing field and null alike as blank, and a caller may have
/// chosen its fields.
/// </summary>
internal static class PlainAnswers
{
    public static void Apply(JsonObject document)
    {
        var sent = Reached(document, document.Operations()
            .SelectMany(operation => operation.Operation["parameters"]?.AsArray() ?? []).OfType<JsonObject>());
        foreach (var (name, definition) in document["definitions"] as JsonObject ?? [])
        {
            if (sent.Contains(name))
                continue;
            foreach (var schema in definition.Objects().Where(schema => schema["required"] is JsonArray && schema.ContainsKey("properties")).ToList())
                schema.Remove("required");
        }
    }

    /// <summary>The names of the definitions that these lead to.</summary>
    internal static HashSet<string> Reached(JsonObject document, IEnumerable<JsonNode> from)
    {
        var names = new HashSet<string>();
        var open = new Queue<JsonNode>(from);
        while (open.TryDequeue(out var node))
        {
            foreach (var target in node.Objects().Select(document.Referred).OfType<(string Name, JsonObject Schema)>())
            {
                if (names.Add(target.Name))
                    open.Enqueue(target.Schema);
            }
        }

        return names;
    }
}
