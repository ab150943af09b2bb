using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// Notes on an object's schema what the attributes of its properties say. It is applied when the definition is whole
/// (<see cref="PropertyShapes"/>): a property that is a reference can carry nothing of its own until then.
/// </summary>
internal static class PropertyAnnotations
{
    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Properties is { Count: > 0 })
        {
            schema.Set(Extensions.Properties, new JsonObject(context.JsonTypeInfo.Properties
                .Where(property => schema.Properties.ContainsKey(property.Name))
                .Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, Note(property)))));
        }

        return Task.CompletedTask;
    }

    private static JsonObject Note(System.Text.Json.Serialization.Metadata.JsonPropertyInfo property)
    {
        var attributes = property.AttributeProvider;
        var note = new JsonObject { ["title"] = Titles.Of(attributes, property.Name) };
        if (property.IsGetNullable)
            note[Extensions.Nullable] = true;
        if (attributes.Find<DescriptionAttribute>() is { } described)
            note["description"] = described.Description;
        if (attributes.Find<VisibilityAttribute>() is { Visibility: not Visibility.Normal } shown)
            note["x-ms-visibility"] = shown.Visibility.ToString().ToLowerInvariant();
        if (attributes.Find<DefaultValueAttribute>() is { } initial)
            note["default"] = JsonSerializer.SerializeToNode(initial.Value);
        if (attributes.Find<TestValueAttribute>() is { } test)
            note[Extensions.TestValue] = JsonSerializer.SerializeToNode(test.Value);
        if (attributes.Find<NotificationUrlAttribute>() is not null)
        {
            note["x-ms-notification-url"] = true;
            note["x-ms-visibility"] = "internal";
        }

        return note;
    }
}
