using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>OpenAPI 2.0 knows one type a value and no null: a blank field is simply left out of 'required'.</summary>
internal static class PlainTypes
{
    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Type is { } type)
            schema.Type = Single(type);
        foreach (var name in schema.Properties?.Where(property => AllowsNull(property.Value)).Select(property => property.Key) ?? [])
            schema.Required?.Remove(name);

        // A pattern that guards the text form of a number says nothing about a number.
        if (schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number)
            schema.Pattern = null;
        if (context.JsonTypeInfo.Type == typeof(JsonObject))
            schema.Type = JsonSchemaType.Object;
        NameChoices(schema, context.JsonTypeInfo.Type);
        return Task.CompletedTask;
    }

    private static JsonSchemaType Single(JsonSchemaType type)
    {
        type &= ~JsonSchemaType.Null;
        return type.HasFlag(JsonSchemaType.Integer) ? JsonSchemaType.Integer
            : type.HasFlag(JsonSchemaType.Number) ? JsonSchemaType.Number
            : type;
    }

    private static bool AllowsNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true
        || schema.OneOf?.Any(choice => choice.Type == JsonSchemaType.Null) == true;

    // An enum that is written as text loses its type on the way, and gains null where it may be blank.
    private static void NameChoices(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsEnum || schema.Enum is not { Count: > 0 } values || values.All(value => value?.GetValueKind() is JsonValueKind.Number))
            return;
        var names = Enum.GetNames(type);
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. values.Where(value => value?.GetValueKind() is JsonValueKind.String)];
        schema.Set("x-ms-enum-values", new JsonArray([.. schema.Enum.Select((value, index) => new JsonObject
        {
            ["value"] = value!.DeepClone(),
            ["displayName"] = Titles.Of(type.GetField(names[index]), names[index]),
        })]));
    }
}
