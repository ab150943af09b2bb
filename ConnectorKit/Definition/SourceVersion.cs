using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Which OpenAPI a document says that it is. Microsoft's reader ends with an exception of its own at a version that it does not know.</summary>
internal static partial class SourceVersion
{
    private const string Remedy = "2.0, 3.0 and 3.1 are read: have the API write one of these.";

    /// <summary>Refuses what cannot be read.</summary>
    /// <exception cref="InvalidDataException">It says no version, or another one.</exception>
    public static void Check(JsonObject document)
    {
        var (openApi, swagger) = (document["openapi"], document["swagger"]);
        if (openApi is null && swagger is null)
            throw new InvalidDataException($"It is no OpenAPI document: it has neither 'openapi' nor 'swagger', which say its version. {Remedy}");
        if (openApi is null ? TextOf(swagger) == "2.0" : Known().IsMatch(TextOf(openApi) ?? ""))
            return;
        var said = openApi is null ? $"\"swagger\": {swagger!.ToJsonString()}" : $"\"openapi\": {openApi.ToJsonString()}";
        throw new InvalidDataException($"Its version is not one that is read ({said}). {Remedy}");
    }

    private static string? TextOf(JsonNode? version) => version is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"^3\.[01](\.[0-9]{1,3}(-[0-9A-Za-z.-]+)?)?$")]
    private static partial Regex Known();
}
