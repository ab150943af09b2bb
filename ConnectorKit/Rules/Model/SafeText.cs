using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Strings of a JSON file, also those that are no Unicode text (half of a surrogate pair), for which .NET throws.</summary>
internal static class SafeText
{
    public static string Of(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText().Trim('"');
        }
    }

    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    public static string Quote(string name) => $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The beginning of a text, for messages.</summary>
    public static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
