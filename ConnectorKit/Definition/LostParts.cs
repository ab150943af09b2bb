using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// What of an API's document does not reach the definition made from it: a walk over the document, that asks <see cref="LostPartReasons"/> at each key.
/// Examples and extensions are not looked at, and nothing within what is lost already.
/// </summary>
public static class LostParts
{
    // Below these stand names that somebody has chosen: a property 'not' is no keyword.
    private static readonly HashSet<string> OfNames =
    [
        "paths", "properties", "definitions", "$defs", "schemas", "parameters", "responses", "headers", "requestBodies", "content", "encoding", "pathItems",
        "securitySchemes", "securityDefinitions", "scopes", "mapping", "variables",
    ];

    private static readonly HashSet<string> NotLookedAt = ["example", "examples", "default", "enum", "required", "security", "info", "tags"];

    /// <summary>All of it, in the order of the document; none where the definition says everything.</summary>
    /// <param name="openApi">The document, in JSON.</param>
    /// <param name="definition">What was made of it, with its head (<see cref="DefinitionHead"/>).</param>
    public static IReadOnlyList<LostPart> In(string openApi, JsonObject definition) =>
        JsonNode.Parse(openApi, documentOptions: ForeignDefinition.Reading) is JsonObject document
            ? [.. Within(new LostPartReasons(document, definition), document, "", areNames: false)] : [];

    private static IEnumerable<LostPart> Within(LostPartReasons reasons, JsonNode? node, string pointer, bool areNames) => node switch
    {
        JsonObject holder => holder.SelectMany(member => Of(reasons, holder, member.Key, member.Value, $"{pointer}/{JsonPath.Escape(member.Key)}", areNames)),
        JsonArray list => list.SelectMany((item, index) => Within(reasons, item, $"{pointer}/{index}", areNames: false)),
        _ => [],
    };

    private static IEnumerable<LostPart> Of(LostPartReasons reasons, JsonObject holder, string key, JsonNode? value, string pointer, bool isName)
    {
        if (isName)
            return Within(reasons, value, pointer, areNames: false);
        if (NotLookedAt.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal))
            return [];
        return reasons.Of(holder, key, value, pointer) is { } reason
            ? [new(pointer, reason)]
            : Within(reasons, value, pointer, OfNames.Contains(key) && value is JsonObject);
    }
}
