using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FusionSample.Tests.Support;

/// <summary>
/// Checks an answer against its declared schema: the part of OpenAPI 2.0 that Power Platform reads. It is stricter than JSON
/// schema, since a field that is not declared vanishes before a maker sees it and one of another type fails the whole call; and a
/// type, format or keyword that it does not know is a misfit too, so that nothing passes unread. A blank (null) fits any property.
/// </summary>
internal sealed partial class SchemaChecker
{
    private static readonly string[] UnknownWords = ["allOf", "anyOf", "oneOf", "not", "nullable", "patternProperties", "const"];

    private readonly JsonElement _root;
    private readonly JsonElement? _dynamic;
    private readonly List<string> _misfits = [];

    private SchemaChecker(JsonElement root, JsonElement? dynamic) => (_root, _dynamic) = (root, dynamic);

    /// <summary>What does not fit, each with the JSON pointer of the place in the answer; empty where all does.</summary>
    /// <param name="root">The document in which references are looked up.</param>
    /// <param name="schema">The declared schema.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="dynamic">The schema of what carries <c>x-ms-dynamic-schema</c>; references in it are looked up in itself.</param>
    public static IReadOnlyList<string> Misfits(JsonElement root, JsonElement schema, JsonElement answer, JsonElement? dynamic = null)
    {
        var checker = new SchemaChecker(root, dynamic);
        checker.Check(schema, answer, "");
        return checker._misfits;
    }

    /// <summary>The schema itself, or the one that its <c>$ref</c> names; null where there is none of that name.</summary>
    public static JsonElement? Resolve(JsonElement root, JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out var reference))
            return schema;
        JsonElement? found = root;
        foreach (var part in (reference.GetString() ?? "").TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            found = found is { ValueKind: JsonValueKind.Object } at && at.TryGetProperty(name, out var next) ? next : null;
        }

        return found;
    }

    private void Check(JsonElement declared, JsonElement value, string pointer)
    {
        if (Resolve(_root, declared) is not { } schema)
            Misfit(pointer, $"there is no schema {declared.GetProperty("$ref")}");
        else if (schema.TryGetProperty("x-ms-dynamic-schema", out _))
            _misfits.AddRange(_dynamic is { } shape
                ? Misfits(shape, shape, value).Select(misfit => pointer + misfit)
                : [$"{pointer}: no dynamic schema is known"]);
        else
            CheckType(schema, value, pointer);
    }

    private void CheckType(JsonElement schema, JsonElement value, string pointer)
    {
        if (UnknownWords.FirstOrDefault(word => schema.TryGetProperty(word, out _)) is { } unknown)
            Misfit(pointer, $"the schema has '{unknown}'");
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            Misfit(pointer, $"{value.GetRawText()} is not in the enum");

        var format = schema.TryGetProperty("format", out var text) ? text.GetString() : null;
        switch (schema.TryGetProperty("type", out var type) ? type.GetString() : null, value.ValueKind)
        {
            case ("object", JsonValueKind.Object): CheckProperties(schema, value, pointer); break;
            case ("array", JsonValueKind.Array): CheckItems(schema, value, pointer); break;
            case ("string", JsonValueKind.String): CheckText(format, value.GetString()!, pointer); break;
            case ("integer", JsonValueKind.Number): Expect(IsInteger(format, value), value, format ?? "integer", pointer); break;
            case ("number", JsonValueKind.Number): Expect(IsNumber(format, value), value, format ?? "number", pointer); break;
            case ("boolean", JsonValueKind.True or JsonValueKind.False): break;
            default: Misfit(pointer, $"{value.ValueKind} stands where {(type.ValueKind is JsonValueKind.Undefined ? "no type" : type)} is declared"); break;
        }
    }

    // An object without properties is one of which nothing is said.
    private void CheckProperties(JsonElement schema, JsonElement value, string pointer)
    {
        var closed = schema.TryGetProperty("properties", out var properties);
        var open = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind is not JsonValueKind.False;
        foreach (var field in value.EnumerateObject())
        {
            var place = $"{pointer}/{field.Name}";
            var declared = closed && properties.TryGetProperty(field.Name, out var own) ? own : open ? others : default;
            if (declared.ValueKind is JsonValueKind.Undefined && (closed || others.ValueKind is JsonValueKind.False))
                Misfit(place, "is not declared");
            else if (declared.ValueKind is JsonValueKind.Object && field.Value.ValueKind is not JsonValueKind.Null)
                Check(declared, field.Value, place);
        }

        if (schema.TryGetProperty("required", out var required))
            _misfits.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{pointer}/{name}: is missing"));
    }

    private void CheckItems(JsonElement schema, JsonElement value, string pointer)
    {
        if (!schema.TryGetProperty("items", out var items))
        {
            Misfit(pointer, "the schema has no items");
            return;
        }

        foreach (var (index, item) in value.EnumerateArray().Index())
            Check(items, item, $"{pointer}/{index}");
    }

    private void CheckText(string? format, string text, string pointer)
    {
        var fits = format switch
        {
            null => true,
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => TimeWithOffset().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https"),
            _ => false,
        };
        if (!fits)
            Misfit(pointer, $"'{text}' is no {format}");
    }

    private static bool IsInteger(string? format, JsonElement value) => format switch
    {
        "int32" => value.TryGetInt32(out _),
        null or "int64" => value.TryGetInt64(out _),
        _ => false,
    };

    // Power Apps makes a decimal of every number; 1e30 fails there.
    private static bool IsNumber(string? format, JsonElement value) =>
        (format is null or "double" or "float") && value.TryGetDecimal(out _);

    private void Expect(bool fits, JsonElement value, string what, string pointer)
    {
        if (!fits)
            Misfit(pointer, $"{value.GetRawText()} is no {what}");
    }

    private void Misfit(string pointer, string what) => _misfits.Add($"{pointer}: {what}");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex TimeWithOffset();
}
