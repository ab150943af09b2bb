using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>JSON files of a connector: four spaces, LF, a last line end, the same on every machine.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 4,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Options) + "\n";

    /// <summary>The file's bytes, in UTF-8 without byte order mark.</summary>
    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(Write(node));
}
