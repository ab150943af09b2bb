using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// What a form uploads is a file in OpenAPI 2.0 (<c>"type": "file"</c>), and not a text: Microsoft's writer makes a text of it, and forgets that it was
/// anything else.
/// </summary>
internal static class UploadedFiles
{
    private const string Form = "multipart/form-data";

    private static readonly string[] OfTexts = ["format", "minLength", "maxLength", "pattern", "enum", "default"];

    /// <summary>Mends the definition's operations by those of the document that it was made of; paths must still be the same.</summary>
    public static void Apply(JsonObject source, JsonObject definition)
    {
        foreach (var (path, item) in definition["paths"] as JsonObject ?? [])
        {
            foreach (var (method, operation) in item as JsonObject ?? [])
            {
                if (operation is not JsonObject || source.Operation(path, method) is not { } from)
                    continue;
                var files = FilesIn(source, from).ToHashSet();
                foreach (var parameter in Parameters(operation).Where(parameter => IsFormData(parameter) && files.Contains(NameOf(parameter))))
                    MakeFile(parameter);
            }
        }
    }

    /// <summary>Whether a form's field holds a file: binary by its format (3.0), or a media type of its own that is not written as text (3.1).</summary>
    public static bool IsFile(JsonObject? field) =>
        field?["type"]?.ToString() is null or "string"
        && (field?["format"]?.ToString() == "binary" || (field?["contentMediaType"] is not null && field["contentEncoding"] is null));

    private static IEnumerable<string> FilesIn(JsonObject source, JsonObject operation)
    {
        var form = source.Follow(((source.Follow(operation["requestBody"])?["content"] as JsonObject)?[Form] as JsonObject)?["schema"]);
        return (form?["properties"] as JsonObject ?? []).Where(property => IsFile(source.Follow(property.Value))).Select(property => property.Key);
    }

    private static IEnumerable<JsonObject> Parameters(JsonNode? holder) => ((holder as JsonObject)?["parameters"] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsFormData(JsonObject parameter) => parameter["in"]?.ToString() == "formData";

    private static string NameOf(JsonObject parameter) => parameter["name"]?.ToString() ?? "";

    private static JsonObject? Operation(this JsonObject source, string path, string method) => ((source["paths"] as JsonObject)?[path] as JsonObject)?[method] as JsonObject;

    private static void MakeFile(JsonObject text)
    {
        foreach (var key in OfTexts)
            text.Remove(key);
        text["type"] = "file";
    }
}
