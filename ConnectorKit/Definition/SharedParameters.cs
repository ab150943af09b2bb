using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Writes a parameter once that several operations have word for word (connector guidelines: reuse).</summary>
internal static class SharedParameters
{
    public static void Apply(JsonObject document)
    {
        var lists = document.Operations().Select(operation => operation.Operation["parameters"]).OfType<JsonArray>().ToList();
        var shared = lists.SelectMany(list => list).OfType<JsonObject>().Where(parameter => parameter["in"]?.GetValue<string>() != "body")
            .GroupBy(parameter => parameter.ToJsonString())
            .Where(same => same.Count() > 1)
            .Select(same => same.First())
            // Two that differ and have one name stay where they are.
            .GroupBy(parameter => parameter["name"]!.GetValue<string>())
            .Where(named => named.Count() == 1)
            .ToDictionary(named => named.Key, named => (Text: named.Single().ToJsonString(), Parameter: named.Single().DeepClone()));
        if (shared.Count == 0)
            return;

        foreach (var list in lists)
        {
            for (var index = 0; index < list.Count; index++)
            {
                var name = list[index]!["name"]!.GetValue<string>();
                if (shared.TryGetValue(name, out var one) && one.Text == list[index]!.ToJsonString())
                    list[index] = new JsonObject { ["$ref"] = "#/parameters/" + name };
            }
        }

        document["parameters"] = new JsonObject(shared.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value.Parameter)));
    }
}
