using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Why a part of an OpenAPI document is not in the definition: what 2.0 cannot say, and what comes from the settings instead.</summary>
/// <param name="document">The document, to follow its references.</param>
/// <param name="definition">What was made of it.</param>
internal sealed class LostPartReasons(JsonObject document, JsonObject definition)
{
    private const string NoObjects = "OpenAPI 2.0 has no objects in a query.";

    private static readonly HashSet<string> NotIn2 =
    [
        "not", "const", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems", "contains", "dependentSchemas", "dependentRequired",
        "unevaluatedProperties", "unevaluatedItems", "callbacks", "links", "webhooks", "trace",
    ];

    /// <summary>The reason, or null where it is carried over or its parts decide.</summary>
    /// <param name="holder">The object that it stands in.</param>
    /// <param name="key">Its key, which is a keyword and no chosen name.</param>
    /// <param name="value">What it is.</param>
    /// <param name="pointer">Where it stands.</param>
    public string? Of(JsonObject holder, string key, JsonNode? value, string pointer) => key switch
    {
        // What else 2.0 says, or should not, is the business of the rules.
        not ("securityDefinitions" or "$ref") when document.ContainsKey("swagger") => null,
        "oneOf" or "anyOf" when value is JsonArray branches && !IsOneOrNull(branches) =>
            $"OpenAPI 2.0 has no '{key}': at most one of the {branches.Count} branches stays.",
        "type" when value is JsonArray types && types.Count(type => type?.ToString() != "null") > 1 => "In OpenAPI 2.0 a value has one type.",
        "$ref" when LocalReferences.ReferenceOf(holder) is { } reference && document.At(reference) is null =>
            $"It refers to '{reference}', which is not in the document.",
        "style" when value?.ToString() is "deepObject" => NoObjects,
        "schema" when holder["in"]?.ToString() is "query" && holder["style"]?.ToString() != "deepObject" && IsObject(value) => NoObjects,
        "in" when value?.ToString() is "cookie" => "OpenAPI 2.0 has no cookies.",
        "servers" when value is JsonArray { Count: var count } && (pointer != "/servers" || count > 1) => "A connector calls one host, that of the settings.",
        "content" when holder.ContainsKey("in") => "OpenAPI 2.0 has no media type of a parameter; it has no type now.",
        "content" when value is JsonObject bodies && SchemasOf(bodies) > 1 => "OpenAPI 2.0 has one schema for all media types.",
        "items" when UploadedFiles.IsFile(document.Follow(value)) => "OpenAPI 2.0 uploads one file in a field, and not a list of them.",
        "securitySchemes" or "securityDefinitions" when value is JsonObject schemes && OthersOf(schemes) is { Count: > 0 } others =>
            $"The sign-in is that of the settings; not {string.Join(", ", others)}.",
        _ when NotIn2.Contains(key) && value is not JsonObject { Count: 0 } => $"OpenAPI 2.0 has no '{key}'.",
        _ => null,
    };

    // 'This, or null' is this, left out where it is null.
    private static bool IsOneOrNull(JsonArray branches) =>
        branches.Count(branch => (branch as JsonObject)?["type"]?.ToString() != "null") <= 1;

    private bool IsObject(JsonNode? schema) =>
        document.Follow(schema) is { } target && (target["type"]?.ToString() == "object" || target["properties"] is JsonObject);

    private static int SchemasOf(JsonObject bodies) =>
        bodies.Select(body => (body.Value as JsonObject)?["schema"]?.ToJsonString()).OfType<string>().Distinct().Count();

    private List<string> OthersOf(JsonObject schemes) => [.. schemes.Where(scheme => !IsKept(scheme.Value)).Select(scheme => $"'{scheme.Key}'")];

    private bool IsKept(JsonNode? scheme) =>
        document.Follow(scheme) is { } own && (definition["securityDefinitions"] as JsonObject ?? []).Any(kept => IsSame(own, kept.Value!.AsObject()));

    private static bool IsSame(JsonObject own, JsonObject kept) => own["type"]?.ToString() == kept["type"]?.ToString() && kept["type"]?.ToString() switch
    {
        "apiKey" => Same(own, kept, "name") && Same(own, kept, "in"),
        _ => Same((own["flows"] as JsonObject)?["authorizationCode"] as JsonObject ?? own, kept, "authorizationUrl"),
    };

    private static bool Same(JsonObject one, JsonObject other, string key) => one[key]?.ToString() == other[key]?.ToString();
}
