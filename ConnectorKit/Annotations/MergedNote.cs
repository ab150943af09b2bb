using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>Keys of an extension that several annotations fill in together, in any order; the same key twice is an error.</summary>
internal record MergedNote(string Name, JsonObject Keys) : IActionNote
{
    /// <summary>The extension of revisions and replacements.</summary>
    public const string ApiAnnotation = "x-ms-api-annotation";

    public virtual ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var merged = operation.Extensions?.TryGetValue(Name, out var said) == true && said is JsonNodeExtension { Node: JsonObject known }
            ? known.DeepClone().AsObject() : [];
        foreach (var (key, value) in Keys)
        {
            if (!merged.TryAdd(key, value?.DeepClone()))
            {
                throw new ConnectorAnnotationException(
                    $"{operation.OperationId}, {context.Description.HttpMethod} /{context.Description.RelativePath}: '{key}' is annotated twice; keep one.");
            }
        }

        operation.Set(Name, merged);
        return ValueTask.CompletedTask;
    }
}
