using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>OpenAPI 2.0 knows one type a value and no null: a blank field is simply left out of 'required'.</summary>
internal static class PlainTypes
{
    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Type is { } type)
            schema.Type = Single(type);
        foreach (var property in schema.Properties?.Where(property => AllowsNull(property.Value)).ToList() ?? [])
            schema.Required?.Remove(property.Key);
        // A pattern that guards the text form of a number says nothing about a number.
        if (schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number)
            schema.Pattern = null;
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
}
