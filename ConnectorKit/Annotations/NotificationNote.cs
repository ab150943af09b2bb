using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>What a webhook sends. It belongs to the path, so that the operation only carries it there.</summary>
internal sealed record NotificationNote(Type Content) : IActionNote
{
    public async ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(Content, cancellationToken: cancellationToken);
        var json = await schema.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi2_0, cancellationToken);
        operation.Set(Extensions.Notification, JsonNode.Parse(json)!);
    }
}
