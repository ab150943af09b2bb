using System.Text.Json;
using System.Text.Json.Serialization;

namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>How SWAPI's JSON is read: snake case, and strict about types, missing values and null.</summary>
public static class SwapiJson
{
    /// <summary>For reading an answer.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };
}
