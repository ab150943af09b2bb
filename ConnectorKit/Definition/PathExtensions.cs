using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Moves what an endpoint notes to where the platform wants it: on the path, or on the document.</summary>
internal static class PathExtensions
{
    public static void Apply(JsonObject document, JsonObject path, JsonObject operation)
    {
        if (operation[Extensions.Notification] is { } content)
        {
            operation.Remove(Extensions.Notification);
            path["x-ms-notification-content"] = new JsonObject
            {
                ["description"] = $"What is sent when it happens: {operation["summary"]}.",
                ["schema"] = content.DeepClone(),
            };
        }

        if (operation[Extensions.TestConnection] is not null)
        {
            operation.Remove(Extensions.TestConnection);
            if (document["x-ms-capabilities"] is not null)
                throw new ConnectorAnnotationException($"{operation["operationId"]}: another operation tests the connection already; keep one.");
            document["x-ms-capabilities"] = new JsonObject
            {
                ["testConnection"] = new JsonObject { ["operationId"] = operation["operationId"]!.DeepClone() },
            };
        }
    }
}
