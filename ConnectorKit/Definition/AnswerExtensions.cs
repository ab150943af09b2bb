using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Puts the extensions that an endpoint notes for a property of its answer where they belong.</summary>
internal static class AnswerExtensions
{
    public static void Apply(JsonObject document, JsonObject operation)
    {
        if (operation[Extensions.Answer] is not JsonObject notes)
            return;
        operation.Remove(Extensions.Answer);
        foreach (var (path, extensions) in notes)
        {
            var property = path.Split('/').Aggregate(Answer(operation), (schema, name) => Inner(document, schema, name))
                ?? throw new ConnectorAnnotationException(
                    $"{operation["operationId"]}: an annotation names '{path}' of the answer, and the answer has no such property.");
            foreach (var (key, value) in extensions!.AsObject())
            {
                if (property[key] is { } other && !JsonNode.DeepEquals(other, value))
                {
                    throw new ConnectorAnnotationException(
                        $"{operation["operationId"]}: '{path}' of the answer has {key} from another operation already; give the two answers types of their own.");
                }

                property[key] = value?.DeepClone();
            }
        }
    }

    private static JsonObject? Answer(JsonObject operation) =>
        (operation["responses"] as JsonObject)?.FirstOrDefault(response => response.Key.StartsWith('2')).Value?["schema"] as JsonObject;

    private static JsonObject? Inner(JsonObject document, JsonObject? schema, string name)
    {
        var resolved = document.Resolved(schema);
        if (resolved?["items"] is { } items)
            resolved = document.Resolved(items);
        return resolved?["properties"]?[name] as JsonObject;
    }
}
