using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Writes out, before Microsoft's reader sees a document, the references that its writer gets wrong: to path items and to forms.</summary>
internal static class SourceReferences
{
    /// <summary>Changes the document, where it has such references to something.</summary>
    public static void WriteOut(JsonObject source)
    {
        foreach (var (path, item) in (source["paths"] as JsonObject ?? []).ToList())
        {
            if (LocalReferences.ReferenceOf(item) is not null && source.Follow(item) is { } target)
                source["paths"]![path] = target.DeepClone();
        }

        foreach (var (_, operation) in source.Operations())
        {
            // A body that is no form is written well, as a parameter that is shared.
            if (LocalReferences.ReferenceOf(operation["requestBody"]) is not null && source.Follow(operation["requestBody"]) is { } body && IsForm(body))
                operation["requestBody"] = body.DeepClone();
        }
    }

    private static bool IsForm(JsonObject body) =>
        body["content"] is JsonObject content && (content.ContainsKey("multipart/form-data") || content.ContainsKey("application/x-www-form-urlencoded"));
}
