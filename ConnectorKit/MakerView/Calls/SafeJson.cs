using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>JSON from a definition or a person: whatever it is, it gives a value or none.</summary>
public static class SafeJson
{
    // A name that stands twice is found by JsonNode when somebody looks, which is too late.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The value; null where it is none, is too deep, or holds half of a surrogate pair, which is no text.</summary>
    public static JsonNode? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            ReadTexts(document.RootElement);
            return JsonNode.Parse(json, documentOptions: Strict);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A string's text; null for anything else.</summary>
    public static string? Text(string json) => Parse(json) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The element; null where it is none, is too deep, or cannot be read as text.</summary>
    public static JsonElement? Element(string json)
    {
        try
        {
            var element = JsonElement.Parse(json);
            ReadTexts(element);
            return element;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void ReadTexts(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String)
            _ = value.GetString();
        else if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                ReadTexts(item);
        }
        else if (value.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                _ = property.Name;
                ReadTexts(property.Value);
            }
        }
    }
}
