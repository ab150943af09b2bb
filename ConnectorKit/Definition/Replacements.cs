using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>What replaces a deprecated operation must be there.</summary>
internal static class Replacements
{
    public static void Check(JsonObject document)
    {
        var known = document.Operations().Select(operation => (string?)operation.Operation["operationId"]).ToHashSet();
        foreach (var (_, operation) in document.Operations())
        {
            var replacement = (string?)operation[MergedNote.ApiAnnotation]?["replacement"]?["operationId"];
            if (replacement is not null && !known.Contains(replacement))
                throw new ConnectorAnnotationException($"{operation["operationId"]}: its replacement '{replacement}' is not mapped. Map it, or name another.");
        }
    }
}
