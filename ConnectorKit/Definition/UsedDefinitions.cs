using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Drops the definitions to which nothing leads any more, such as the bodies of errors.</summary>
internal static class UsedDefinitions
{
    public static void Apply(JsonObject document)
    {
        if (document["definitions"] is not JsonObject definitions)
            return;
        var used = PlainAnswers.Reached(document, [document["paths"]!]);
        foreach (var name in definitions.Select(definition => definition.Key).Where(name => !used.Contains(name)).ToList())
            definitions.Remove(name);
    }
}
