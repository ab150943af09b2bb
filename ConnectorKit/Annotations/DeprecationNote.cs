using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>An operation that another replaces. The texts say it too, since the product shows them and not the flag.</summary>
internal sealed record DeprecationNote(ConnectorAction Replacement, string Connector) : MergedNote(ApiAnnotation, new JsonObject
{
    ["replacement"] = new JsonObject { ["api"] = Connector, ["operationId"] = Replacement.OperationId },
})
{
    public override ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Deprecated = true;
        operation.Summary += " (deprecated)";
        operation.Description += $" Deprecated: use {Replacement.OperationId} instead.";
        return base.ApplyAsync(operation, context, cancellationToken);
    }
}
