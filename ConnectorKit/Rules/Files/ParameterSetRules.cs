using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>connectionParameterSets: several ways to connect, of which one chooses.</summary>
internal static class ParameterSetRules
{
    public static readonly ConnectorRule[] All =
    [
        new("ParameterSetIncomplete", Severity.Error, RuleTopic.Properties, "There is a set at least, and each has a name and its parameters.", Incomplete),
        new("ParameterSetNameRepeated", Severity.Error, RuleTopic.Properties, "No two sets have one name, by which a connection remembers its own.", Repeated),
    ];

    /// <summary>What a uiDefinition belongs to: the sets as a whole, and each.</summary>
    public static IEnumerable<Node> Forms(RuleContext context) => Values(context).Prepend(Sets(context)).Where(holder => holder.IsObject);

    private static IEnumerable<Problem> Incomplete(RuleContext context)
    {
        if (Sets(context) is { IsObject: true } sets && sets["values"].Items.Count == 0)
            yield return new(sets, "There are no sets to choose from.", "Add 'values' with a set each way to connect, or remove connectionParameterSets.");
        foreach (var set in Values(context).Where(set => set.IsObject))
        {
            if (set["name"].IsBlank)
                yield return new(set, "The set has no name.", "Add 'name', such as \"api-key\".");
            if (!set["parameters"].IsObject)
                yield return new(set, "The set does not say what it asks for.", "Add 'parameters', empty ({}) where it asks for nothing.");
        }
    }

    private static IEnumerable<Problem> Repeated(RuleContext context) =>
        Values(context).Select(set => set["name"]).Where(name => !name.IsBlank).GroupBy(name => name.Text, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Skip(1))
            .Select(name => new Problem(name, $"There is another set named '{SafeText.Shorten(name.Text!)}'.", "Give each its own name."));

    private static Node Sets(RuleContext context) => context.Properties["properties"]["connectionParameterSets"];

    private static IReadOnlyList<Node> Values(RuleContext context) => Sets(context)["values"].Items;
}
