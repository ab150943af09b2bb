using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>Ways in which a good definition goes bad. Each takes a definition and chance, and gives the text of what became of it.</summary>
internal static class Mutations
{
    private const string Mark = "mark-of-a-mutation";

    private static readonly string[] Kinds = ["null", "true", "-7.5e300", "\"\"", "\"text\"", "[]", "{}", "[[null]]", "{\"$ref\": \"#\"}"];

    private static readonly string[] Names = ["", "$ref", "x-ms-", "\ud800", "__proto__", "get", "default", "items", "\u0000", "a~b/c"];

    private static readonly string[] Nowhere = ["#/definitions/Nowhere", "", "#", "#/", "other.json#/definitions/A", "javascript:alert(1)", "#/paths/~1/get", "#/definitions/%ZZ"];

    /// <summary>By name.</summary>
    public static readonly IReadOnlyList<(string Name, Func<string, Random, string> Apply)> All =
    [
        ("a key is removed", (text, chance) => Edited(text, chance, (holder, key, _) => holder.Remove(key))),
        ("a value is of another kind", (text, chance) => Edited(text, chance, (holder, key, _) => holder[key] = JsonNode.Parse(Any(chance, Kinds)))),
        ("a key has another name", (text, chance) => Edited(text, chance, (holder, key, _) => Rename(holder, key, Any(chance, Names)))),
        ("a reference leads nowhere", (text, chance) => Edited(text, chance, (holder, key, _) => holder[key] = Any(chance, Nowhere), only: "$ref")),
        ("a definition holds itself", (text, chance) => Edited(text, chance, (holder, key, root) => Circle(holder, key, root, chance))),
        ("it is nested deeply", (text, chance) => Marked(text, chance, Nested(Any(chance, [20, 60, 64, 200, 5_000]), Any(chance, ["items", "properties\":{\"a", "allOf\":[{\"a"])))),
        ("it has five megabytes", (text, chance) => Marked(text, chance, chance.Next(2) == 0 ? $"\"{new string('x', 5 << 20)}\"" : Wide(60_000))),
        ("bytes are no UTF-8", Garbled),
        ("a key is there twice", (text, chance) => Edited(text, chance, (holder, key, _) => holder[Mark + key] = JsonNode.Parse(Any(chance, Kinds))).Replace(Mark, "", StringComparison.Ordinal)),
        ("it ends too early", (text, chance) => text[..chance.Next(text.Length)]),
    ];

    private static string Edited(string text, Random chance, Action<JsonObject, string, JsonObject> edit, string? only = null)
    {
        // Some were published with trailing commas.
        var root = JsonNode.Parse(text, documentOptions: new() { AllowTrailingCommas = true })!.AsObject();
        var places = Objects(root).SelectMany(holder => holder.Where(member => only is null || member.Key == only).Select(member => (holder, member.Key))).ToList();
        if (places.Count > 0)
        {
            var (holder, key) = places[chance.Next(places.Count)];
            edit(holder, key, root);
        }

        return root.ToJsonString();
    }

    private static string Marked(string text, Random chance, string value) =>
        Edited(text, chance, (holder, key, _) => holder[key] = Mark).Replace($"\"{Mark}\"", value, StringComparison.Ordinal);

    private static void Rename(JsonObject holder, string key, string name)
    {
        var value = holder[key]?.DeepClone();
        holder.Remove(key);
        holder[name] = value;
    }

    // Somewhere in the chosen object, a reference to what may well hold it.
    private static void Circle(JsonObject holder, string key, JsonObject root, Random chance)
    {
        var names = (root["definitions"] as JsonObject ?? []).Select(definition => definition.Key).ToArray();
        holder[key] = new JsonObject { ["$ref"] = names.Length == 0 ? "#/paths" : $"#/definitions/{Any(chance, names)}" };
        foreach (var name in names.Take(3))
            root["definitions"]![name] = new JsonObject { ["$ref"] = $"#/definitions/{Any(chance, names)}" };
    }

    private static string Nested(int depth, string key)
    {
        var closing = key.Contains('[') ? "}]" : key.Contains('{') ? "}" : "";
        return string.Concat(Enumerable.Repeat($"{{\"{key}\":", depth)) + "{}" + string.Concat(Enumerable.Repeat(closing + "}", depth));
    }

    private static string Wide(int count) =>
        $"{{\"type\":\"object\",\"properties\":{{{string.Join(',', Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"\"property{number}\":{{\"type\":\"string\",\"x-ms-summary\":\"A property that takes its place\"}}")))}}}}}";

    // As a file with such bytes is read.
    private static string Garbled(string text, Random chance)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var count = 0; count < 20; count++)
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(0x80, 0x100);
        return Encoding.UTF8.GetString(bytes);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        var inner = node switch
        {
            JsonObject holder => holder.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return inner.SelectMany(Objects).Concat(node is JsonObject found ? [found] : []);
    }

    private static T Any<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
