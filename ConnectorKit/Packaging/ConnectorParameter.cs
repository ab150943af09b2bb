using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>One input of an operation.</summary>
internal sealed record ConnectorParameter(JsonObject Json)
{
    public string Name => Text("name");

    /// <summary>path, query, header, body or formData.</summary>
    public string In => Text("in");

    public bool IsRequired => (bool?)Json["required"] ?? false;

    /// <summary>A maker sees it: internal ones are filled in by the platform.</summary>
    public bool IsVisible => Text("x-ms-visibility") != "internal";

    public string Title => Text("x-ms-summary") is { Length: > 0 } title ? title : Name;

    public string Description => Text("description");

    /// <summary>The definition itself gives one.</summary>
    public bool HasExample => Given is not null;

    /// <summary>
    /// A value that a call may carry: the test value, the default, the first of an enumeration, else one of the type. What a
    /// dropdown would list is known at run time only; such an input has a test value.
    /// </summary>
    public JsonNode Example => Given?.DeepClone() ?? OfItsType();

    /// <summary>The example as a path, a query or a header carries it.</summary>
    public string ExampleText => Example.GetValueKind() is JsonValueKind.String ? (string)Example! : Example.ToJsonString();

    private JsonNode? Given => Json["x-ms-test-value"] ?? Json["default"] ?? (Json["enum"] as JsonArray)?[0];

    private JsonNode OfItsType() => (Text("type"), Text("format")) switch
    {
        ("integer" or "number", _) => (double?)Json["minimum"] is { } least
            ? JsonNode.Parse(least.ToString(CultureInfo.InvariantCulture))!
            : 1,
        ("boolean", _) => true,
        ("string", "date") => "2000-01-01",
        ("string", "date-time") => "2000-01-01T00:00:00Z",
        ("string", "uuid") => "11111111-1111-4111-8111-111111111111",
        ("string", _) => "1",
        ("array", _) => new JsonArray(),
        _ => new JsonObject(),
    };

    private string Text(string key) => Json[key] is JsonValue value ? value.ToString() : "";
}
