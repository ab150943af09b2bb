using System.Globalization;
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
            .GroupBy(same => same.First()["name"]!.GetValue<string>())
            .SelectMany(named => named.Select((same, index) => (Key: Key(named.Key, index), Text: same.Key)))
            .ToDictionary(parameter => parameter.Text, parameter => parameter.Key);
        if (shared.Count == 0)
            return;

        foreach (var list in lists)
        {
            for (var index = 0; index < list.Count; index++)
            {
                if (shared.TryGetValue(list[index]!.ToJsonString(), out var key))
                    list[index] = new JsonObject { ["$ref"] = "#/parameters/" + key };
            }
        }

        document["parameters"] = new JsonObject(shared.Select(one => KeyValuePair.Create(one.Value, JsonNode.Parse(one.Key))));
    }

    // search, and search2 for another one of that name.
    private static string Key(string name, int index) => index == 0 ? name : name + (index + 1).ToString(CultureInfo.InvariantCulture);
}
