using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>A small connector in which no rule finds anything (<see cref="CleanDefinition"/>, <see cref="CleanFiles"/>), and changes to it.</summary>
internal static class CleanConnector
{
    private static readonly JsonSerializerOptions FourSpaces =
        new() { WriteIndented = true, IndentSize = 4, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The connector with changes, one a line: <c>/pointer = json</c> sets (or appends, with '-' for an array's index), <c>/pointer -</c>
    /// removes, a leading '@' means apiProperties, <c>text: a => b</c> replaces in the text at last, <c>readme:</c> and <c>script:</c> likewise in
    /// theirs, where \n is a new line; 'operations: n', 'body: n', 'deep: n' and 'big: n' add that many operations, properties of a body, properties
    /// inside each other, and characters; <c>icon: name</c> takes one of <see cref="CleanFiles.Icons"/>, <c>no script</c> takes the script
    /// away, <c>long script</c> lengthens it; <c>zip:</c> is about the package (<see cref="CleanPackage.With"/>).
    /// </summary>
    public static ConnectorText With(string changes)
    {
        var (definition, properties) = (JsonNode.Parse(CleanDefinition.Definition)!, JsonNode.Parse(CleanDefinition.Properties)!);
        var lines = changes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines.Where(line => !IsOfAnotherFile(line)))
            Change(line[0] == '@' ? properties : definition, line.TrimStart('@'));
        return new(Edit("text", definition.ToJsonString(FourSpaces) + "\n", lines), properties.ToJsonString(FourSpaces))
        {
            Readme = Edit("readme", CleanFiles.Readme, lines),
            Script = lines.Contains("no script") ? null : lines.Contains("long script") ? CleanFiles.Script.PadRight(500_001) : Edit("script", CleanFiles.Script, lines),
            Icon = CleanFiles.Icons[lines.LastOrDefault(line => line.StartsWith("icon: ", StringComparison.Ordinal))?[6..] ?? "clean"],
            Package = CleanPackage.With(lines),
            IsComplete = true,
        };
    }

    private static string Edit(string file, string text, IEnumerable<string> lines)
    {
        foreach (var parts in lines.Where(line => line.StartsWith(file + ": ", StringComparison.Ordinal)).Select(line => line[(file.Length + 2)..].Split(" => ")))
        {
            Assert.Contains(parts[0], text, StringComparison.Ordinal);
            var replacement = parts[1].Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
            text = text.Replace(parts[0], replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private static void Change(JsonNode root, string line)
    {
        if (Growth(line) is { } growth)
        {
            Grow(root, growth.What, growth.Count);
            return;
        }

        var at = line.IndexOf(" = ", StringComparison.Ordinal);
        var pointer = at < 0 ? line[..^2] : line[..at];
        var parts = pointer[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~",
            StringComparison.Ordinal)).ToList();
        var parent = parts.SkipLast(1).Aggregate(root, (node, part) =>
            node is JsonArray list ? list[int.Parse(part)]! : node[part] ?? throw new KeyNotFoundException(pointer));
        var value = at < 0 ? null : JsonNode.Parse(line[(at + 3)..].Replace("$op", CleanDefinition.Operation, StringComparison.Ordinal));
        if (parent is JsonArray array && parts[^1] == "-")
            array.Add(value);
        else if (parent is JsonArray items)
            items[int.Parse(parts[^1])] = value;
        else if (at < 0)
            Assert.True(parent.AsObject().Remove(parts[^1]), pointer);
        else
            parent[parts[^1]] = value;
    }

    private static bool IsOfAnotherFile(string line) =>
        line is "no script" or "long script" || line.Split(": ")[0] is "text" or "readme" or "script" or "icon" or "zip";

    private static (string What, int Count)? Growth(string line) =>
        line.Split(": ") is [var what and ("operations" or "body" or "big" or "deep"), var number] ? (what, int.Parse(number)) : null;

    private static void Grow(JsonNode root, string what, int count)
    {
        if (what == "big")
            root["x-big"] = new string('x', count);
        for (var i = 0; i < count && what == "operations"; i++)
            root["paths"]![$"/more{i}"] = new JsonObject { ["get"] = JsonNode.Parse(CleanDefinition.Operation.Replace("Extra", $"Extra{i}", StringComparison.Ordinal)) };
        for (var i = 0; i < count && what == "body"; i++)
            root["definitions"]!["NewBook"]!["properties"]![$"more{i}"] = new JsonObject { ["type"] = "string", ["title"] = "More", ["description"] = "More" };
        var holder = root["definitions"]!["NewBook"]!["properties"]!.AsObject();
        for (var i = 0; i < count && what == "deep"; i++)
        {
            var inner = new JsonObject();
            holder["deep"] = new JsonObject { ["type"] = "object", ["title"] = "Deep", ["description"] = "Deep", ["properties"] = inner };
            holder = inner;
        }
    }
}
