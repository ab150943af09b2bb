using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// Gives each property what its attributes say. A property that is an object of its own is written out instead of referred to,
/// because nothing may stand beside a reference (AdditionalPropertyNotAllowedAdjacentToRef) and it would have no title.
/// </summary>
internal static class PropertyShapes
{
    public static void Apply(JsonObject document)
    {
        foreach (var schema in document.Objects().Where(schema => schema.ContainsKey(Extensions.Properties)).ToList())
            Apply(document, schema, []);
    }

    private static void Apply(JsonObject document, JsonObject schema, IReadOnlyList<string> within)
    {
        if (schema[Extensions.Properties] is not JsonObject notes)
            return;
        schema.Remove(Extensions.Properties);
        var properties = schema["properties"]!.AsObject();
        foreach (var (name, note) in notes)
        {
            var path = within;
            if (document.Referred(properties[name]) is { } referred)
            {
                // What holds itself cannot be written out.
                if (within.Contains(referred.Name))
                    continue;
                path = [.. within, referred.Name];
                properties[name] = referred.Schema.DeepClone();
            }

            var property = properties[name]!.AsObject();
            Apply(document, property, path);
            foreach (var (key, value) in note!.AsObject())
                property[key] = value?.DeepClone();
            if (property.ContainsKey("x-ms-notification-url") && schema["required"] is not JsonArray)
                schema["required"] = new JsonArray(name);
        }
    }
}
