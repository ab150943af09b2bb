using System.Text.Json.Nodes;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>The same definition written in another way: parts of it shared, or moved to the path.</summary>
internal static class MovedParts
{
    public static IReadOnlyDictionary<string, Func<JsonObject, IReadOnlyList<string>>> Ways { get; } = new Dictionary<string, Func<JsonObject, IReadOnlyList<string>>>
    {
        ["schemas behind $ref"] = Schemas,
        ["shared parameters"] = Parameters,
        ["parameters of the path"] = PathParameters,
        ["shared responses"] = Responses,
    };

    private static List<string> Schemas(JsonObject root)
    {
        var moved = new List<string>();
        foreach (var (pointer, operation) in Operations(root))
        {
            foreach (var (index, parameter) in Items(operation["parameters"]))
                Move(root, "definitions", parameter as JsonObject, "schema", $"{pointer}/parameters/{index}/schema", moved);
            foreach (var (status, response) in Members(operation["responses"]))
                Move(root, "definitions", response as JsonObject, "schema", $"{pointer}/responses/{status}/schema", moved);
        }

        return moved;
    }

    private static List<string> Parameters(JsonObject root)
    {
        var moved = new List<string>();
        foreach (var (pointer, operation) in Operations(root))
        {
            foreach (var (index, parameter) in Items(operation["parameters"]).ToList())
            {
                if (parameter is JsonObject own && own["$ref"] is null)
                {
                    moved.Add($"{pointer}/parameters/{index}");
                    operation["parameters"]![index] = Share(root, "parameters", own);
                }
            }
        }

        return moved;
    }

    private static List<string> PathParameters(JsonObject root)
    {
        var moved = new List<string>();
        foreach (var (pointer, operation) in Operations(root))
        {
            if (operation.Parent is JsonObject path && path["parameters"] is null && operation["parameters"] is JsonArray list && Operations(root).Count(other => other.Operation.Parent == path) == 1)
            {
                operation.Remove("parameters");
                path["parameters"] = list;
                moved.AddRange(Items(list).Select(item => $"{pointer}/parameters/{item.Index}"));
            }
        }

        return moved;
    }

    private static List<string> Responses(JsonObject root)
    {
        var moved = new List<string>();
        foreach (var (pointer, operation) in Operations(root))
        {
            foreach (var (status, _) in Members(operation["responses"]).ToList())
                Move(root, "responses", operation["responses"] as JsonObject, status, $"{pointer}/responses/{status}", moved);
        }

        return moved;
    }

    private static void Move(JsonObject root, string kind, JsonObject? holder, string key, string pointer, List<string> moved)
    {
        if (holder?[key] is not JsonObject part || part["$ref"] is not null)
            return;
        moved.Add(pointer);
        holder[key] = Share(root, kind, part);
    }

    private static JsonObject Share(JsonObject root, string kind, JsonObject part)
    {
        if (root[kind] is not JsonObject shared)
            root[kind] = shared = [];
        var name = $"Moved{shared.Count}";
        shared[name] = part.DeepClone();
        return new() { ["$ref"] = $"#/{kind}/{name}" };
    }

    private static List<(string Pointer, JsonObject Operation)> Operations(JsonObject root) =>
    [
        .. from path in Members(root["paths"])
           from operation in Members(path.Value)
           where operation.Key is "get" or "put" or "post" or "delete" or "patch" && operation.Value is JsonObject
           select ($"/paths/{path.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}/{operation.Key}", operation.Value!.AsObject()),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    private static IEnumerable<(int Index, JsonNode? Item)> Items(JsonNode? node) => (node as JsonArray ?? []).Index();
}
