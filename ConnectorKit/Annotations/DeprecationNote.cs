using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>An operation that another replaces. The texts say it too, since the product shows them and not the flag.</summary>
internal sealed record DeprecationNote(ConnectorAction Replacement, string Connector) : IActionNote
{
    private const string Key = "x-ms-api-annotation";

    public ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Deprecated = true;
        operation.Summary += " (deprecated)";
        var annotation = operation.Extensions?.TryGetValue(Key, out var said) == true && said is JsonNodeExtension { Node: JsonObject known }
            ? known.DeepClone() : new JsonObject { ["status"] = nameof(ActionStatus.Production) };
        annotation["replacement"] = new JsonObject { ["api"] = Connector, ["operationId"] = Replacement.OperationId };
        operation.Set(Key, annotation);
        return ValueTask.CompletedTask;
    }
}
