using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Schemas that stand alone, for operations that answer with one (<c>x-ms-dynamic-schema</c>).</summary>
public static class WholeSchemas
{
    /// <summary>A copy of a definition's schema with every reference written out. One that holds itself ends as a plain object.</summary>
    /// <exception cref="KeyNotFoundException">There is no definition of that name.</exception>
    public static JsonObject WholeSchema(this JsonObject definition, string name) =>
        definition["definitions"]?[name] is JsonObject schema
            ? Whole(definition, schema, [name]).AsObject()
            : throw new KeyNotFoundException($"The connector has no definition named '{name}'.");

    private static JsonNode Whole(JsonObject document, JsonNode node, IReadOnlyList<string> within) => node switch
    {
        JsonObject when document.Referred(node) is { } referred => within.Contains(referred.Name)
            ? new JsonObject { ["type"] = "object" }
            : Whole(document, referred.Schema, [.. within, referred.Name]),
        JsonObject parent => new JsonObject(parent.Select(property =>
            KeyValuePair.Create<string, JsonNode?>(property.Key, property.Value is null ? null : Whole(document, property.Value, within)))),
        JsonArray array => new JsonArray([.. array.Select(item => item is null ? null : Whole(document, item, within))]),
        _ => node.DeepClone(),
    };
}
