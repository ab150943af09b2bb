using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Reads kinds of values from types and formats.</summary>
internal static class ValueKinds
{
    /// <summary>The kind of a parameter or of a schema whose references are followed.</summary>
    public static ValueKind Of(Node node) => (node["type"].Text, node["format"].Text) switch
    {
        ("string", "date") => ValueKind.Date,
        ("string", "date-time" or "date-no-tz") => ValueKind.DateTime,
        ("string", "byte" or "binary") or ("file", _) => ValueKind.File,
        ("string", _) => ValueKind.Text,
        ("integer", _) => ValueKind.Integer,
        ("number", _) => ValueKind.Number,
        ("boolean", _) => ValueKind.YesNo,
        ("array", _) => ValueKind.List,
        ("object", _) => ValueKind.Object,
        _ when node["properties"].IsObject || node["allOf"].IsArray => ValueKind.Object,
        _ when node["items"].IsObject => ValueKind.List,
        _ => ValueKind.Untyped,
    };
}
