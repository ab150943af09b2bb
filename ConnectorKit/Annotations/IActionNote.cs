using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>Something said of one endpoint, kept in its metadata until the definition is written.</summary>
internal interface IActionNote
{
    /// <summary>Writes it into the operation.</summary>
    /// <exception cref="ConnectorAnnotationException">It does not fit the operation.</exception>
    ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken);
}

/// <summary>A note that is no more than extensions on the operation.</summary>
internal sealed record ExtensionNote(string Name, System.Text.Json.Nodes.JsonNode Value) : IActionNote
{
    public ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Set(Name, Value);
        return ValueTask.CompletedTask;
    }
}
