using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>How every JSON file of a connector is written: 4 spaces, LF, a last line end, no BOM, only what JSON needs escaped.</summary>
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
    public static string Of(JsonNode json) => json.ToJsonString(Options) + "\n";

    /// <summary>The file's bytes, in UTF-8.</summary>
    public static byte[] BytesOf(JsonNode json) => Encoding.UTF8.GetBytes(Of(json));
}
