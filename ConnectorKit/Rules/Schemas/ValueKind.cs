using System.Text.Json;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>Whether a JSON value is of a type of OpenAPI 2.0.</summary>
internal static class ValueKind
{
    /// <summary>Whether the value is of the type; true for a type that says nothing (none, 'file').</summary>
    public static bool Fits(Node value, string? type) => type switch
    {
        "string" => value.IsText,
        "boolean" => value.Kind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.Kind is JsonValueKind.Number,
        "integer" => value.Number is { } number && number == Math.Truncate(number),
        "array" => value.IsArray,
        "object" => value.IsObject,
        _ => true,
    };

    /// <summary>The type of a JSON value, for messages.</summary>
    public static string Of(Node value) => value.Kind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => Fits(value, "integer") ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
