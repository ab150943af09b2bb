using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>References within a document of others (<c>#/…</c>), before it is a definition.</summary>
internal static class LocalReferences
{
    // A reference to a reference to …; one that goes in a circle ends here, too.
    private const int Most = 20;

    /// <summary>The part itself, or what it refers to in the end; null where that is nowhere in the document.</summary>
    public static JsonObject? Follow(this JsonObject document, JsonNode? part)
    {
        for (var steps = 0; steps < Most; steps++)
        {
            if (ReferenceOf(part) is not { } reference)
                return part as JsonObject;
            part = document.At(reference);
        }

        return null;
    }

    /// <summary>The reference that a part is, or null.</summary>
    public static string? ReferenceOf(JsonNode? part) =>
        part is JsonObject holder && holder["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) ? reference : null;

    /// <summary>What stands there in the document (RFC 6901, as a fragment), or null.</summary>
    public static JsonNode? At(this JsonObject document, string reference)
    {
        if (reference == "#")
            return document;
        if (JsonPath.Fragment(reference) is not { } steps)
            return null;
        JsonNode? found = document;
        foreach (var step in steps)
        {
            found = found switch
            {
                JsonObject parent => parent[step],
                JsonArray list when int.TryParse(step, out var index) && index >= 0 && index < list.Count => list[index],
                _ => null,
            };
        }

        return found;
    }
}
