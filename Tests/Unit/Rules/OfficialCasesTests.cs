using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>Each official rule has a definition of its own that breaks it, and is found wherever the broken part may stand.</summary>
public class OfficialCasesTests
{
    public static TheoryData<string> Official => [.. OfficialRules.Names];

    [Theory(Explicit = true)]
    [Trait("Run", "ci")]
    [MemberData(nameof(Official))]
    public void A_definition_breaks_this_rule_and_no_other_that_is_not_implied_and_its_twin_does_not(string name)
    {
        var allowed = ImpliedRules.By(name);
        var others = new List<string>();
        foreach (var one in RuleTable.Cases.Where(one => one.Rule == name && one.Pointer is not null))
        {
            var found = Of(one.Changes);
            // The twin lacks the last edit.
            var twin = Of(string.Join('\n', one.Changes.Split('\n').SkipLast(1)));
            var more = found.Where(rule => rule != name && !allowed.Contains(rule)).ToList();
            if (found.Contains(name) && more.Count == 0 && !twin.Contains(name))
                return;
            others.Add($"{one.Changes} => {(found.Contains(name) ? "" : "not found; ")}{(twin.Contains(name) ? "the twin breaks it too; " : "")}also {string.Join(", ", more)}");
        }

        Assert.Fail(string.Join('\n', others));
    }

    // Of the definition: the other files name operations too, and have their own rules.
    private static List<string> Of(string changes) =>
        [.. ConnectorRules.Check(CleanConnector.With(changes)).Where(finding => finding.File == ConnectorText.DefinitionFile).Select(finding => finding.Rule).Distinct()];

    public static TheoryData<string, string> Moves =>
        [.. OfficialRules.Names.SelectMany(name => MovedParts.Ways.Keys.Select(way => (name, way)).Where(entry => Applies(entry.name, entry.way)))];

    [Theory]
    [MemberData(nameof(Moves))]
    public void It_is_found_as_well_where_the_part_is_shared_or_moved(string name, string way)
    {
        var rule = ConnectorRules.All.Single(rule => rule.Name == name);
        foreach (var (text, properties, changes) in Moved(name, way))
            Assert.True(rule.Check(RuleContext.Read(new(text, properties))).Any(), $"{way}: {changes}");
    }

    private static bool Applies(string name, string way) => !ImpliedRules.BoundToPlace.ContainsKey((name, way)) && Moved(name, way).Any();

    // The cases whose place is in a part that moves.
    private static IEnumerable<(string Text, string? Properties, string Changes)> Moved(string name, string way)
    {
        foreach (var one in RuleTable.Cases.Where(one => one.Rule == name && one.Pointer is not null && !one.Changes.Contains("text: ", StringComparison.Ordinal)
            && !one.Changes.Contains("body: ", StringComparison.Ordinal)))
        {
            var connector = CleanConnector.With(one.Changes);
            if (JsonNode.Parse(connector.Definition) is JsonObject root
                && MovedParts.Ways[way](root).Any(moved => one.Pointer == moved || one.Pointer!.StartsWith(moved + "/", StringComparison.Ordinal)))
                yield return (root.ToJsonString(), connector.Properties, one.Changes);
        }
    }
}
