using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Runtime;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>What a value is: to JSON, and to a maker.</summary>
internal static class FieldTypes
{
    /// <summary>The declared type, or what the rest says without the word.</summary>
    public static string Json(Node node) => node["type"] switch
    {
        { Text: { } type } => SafeText.Shorten(type),
        { Exists: true } strange => Texts.Value(strange),
        _ => ValueKinds.Of(node) switch { ValueKind.Object => "object", ValueKind.List => "array", _ => "anything" },
    };

    /// <summary>What Power Apps and the designers make of type and format together.</summary>
    public static string Maker(Node node) =>
        TypeTraps.HasUnknownFormat(node) ? "unreadable" : node["format"].Text is "enum" ? "choice" : ValueKinds.Of(node).ToString();

    /// <summary>Type and format for a message.</summary>
    public static string Words(Node node) => node["format"].Text is { } format
        ? $"{Json(node)} ({SafeText.Shorten(format)}{(TypeTraps.HasUnknownFormat(node) ? ", which Power Apps does not read" : "")})" : Json(node);
}
