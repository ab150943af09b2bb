using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// An operation without what says nothing: tags, bounds that every value keeps, the media type that the document names. Errors are
/// described by their status alone (DefaultResponseHasSchema, OperationHasManyResponsesWithSchema): a maker never sees their body.
/// </summary>
internal static class OperationShape
{
    public static void Apply(JsonObject operation)
    {
        operation.Remove("tags");
        foreach (var key in (string[])["produces", "consumes"])
            Plain(operation, key);
        if (operation["parameters"] is JsonArray parameters)
        {
            foreach (var parameter in parameters.OfType<JsonObject>())
            {
                Remove(parameter, "minLength", 0);
                Remove(parameter, "maximum", int.MaxValue);
            }

            operation["parameters"] = new JsonArray([.. parameters.OrderBy(Rank).Select(parameter => parameter?.DeepClone())]);
        }

        operation["responses"] = Responses(operation["responses"]?.AsObject() ?? [], hasInput: operation["parameters"] is JsonArray { Count: > 0 });
    }

    // What errors are written in is no answer, and what is left when it is the document's own type need not be said again.
    private static void Plain(JsonObject operation, string key)
    {
        if (operation[key] is not JsonArray types)
            return;
        var left = types.Select(type => type!.GetValue<string>()).Where(type => type != "application/problem+json").ToList();
        operation[key] = new JsonArray([.. left.Select(type => (JsonNode)type)]);
        if (left is [] or ["application/json"])
            operation.Remove(key);
    }

    // Path, query, header, body, as Power Apps orders them; among these what a maker should see first.
    private static int Rank(JsonNode? parameter) =>
        10 * Array.IndexOf(["path", "query", "header", "body", "formData"], parameter!["in"]?.GetValue<string>())
        + Array.IndexOf(["important", null, "advanced", "internal"], parameter["x-ms-visibility"]?.GetValue<string>());

    // The success first: the platform takes the lowest 2xx for the operation's answer.
    private static JsonObject Responses(JsonObject responses, bool hasInput)
    {
        var ordered = new JsonObject();
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToList())
        {
            // Where nothing is given, nothing can be wrong.
            if (status == "400" && !hasInput)
                continue;
            if (!status.StartsWith('2'))
                response!.AsObject().Remove("schema");
            response!["description"] = StatusTexts.Of(status, response["description"]?.GetValue<string>());
            ordered[status] = response.DeepClone();
        }

        return ordered;
    }

    private static void Remove(JsonObject parameter, string key, int saysNothing)
    {
        if (parameter[key] is JsonValue value && value.TryGetValue<int>(out var number) && number == saysNothing)
            parameter.Remove(key);
    }
}
