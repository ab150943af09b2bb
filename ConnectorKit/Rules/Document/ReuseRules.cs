using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>What is written more than once belongs into 'parameters' or 'definitions'. One finding each, at the second place.</summary>
internal static class ReuseRules
{
    // Two small objects may look alike by chance ({ id, name }); three properties with their texts do not.
    private const int FewestProperties = 3;

    public static readonly ConnectorRule[] All =
    [
        new("ParameterRepeated", Severity.Warning, RuleTopic.Coding,
            "A parameter of several operations is defined once, under 'parameters'.", Parameters),
        new("SchemaRepeated", Severity.Warning, RuleTopic.Coding,
            "An object of three properties or more that stands in several places is defined once, under 'definitions'.", Schemas),
    ];

    private static IEnumerable<Problem> Parameters(RuleContext context) =>
        Repeated(context.Parameters.Select(parameter => parameter.Node).Where(node => node.Parent != context.Root["parameters"]))
            .Select(group => new Problem(group[1],
                $"The parameter '{group[1]["name"].Text}' is written {group.Count} times, first at {group[0].Pointer}.",
                $"Move it to '#/parameters' and refer to it."));

    private static IEnumerable<Problem> Schemas(RuleContext context) =>
        Repeated(context.Schemas.Select(site => site.Node).Where(node => node["properties"].Members.Count >= FewestProperties))
            .Where(group => group.Any(node => node.Parent != context.Root["definitions"]))
            .Select(group => new Problem(group[1], $"The same object is written {group.Count} times, first at {group[0].Pointer}.",
                "Move it to '#/definitions' and refer to it."));

    private static IEnumerable<List<Node>> Repeated(IEnumerable<Node> nodes) =>
        nodes.GroupBy(node => node.Canonical).Select(group => group.ToList()).Where(group => group.Count > 1);
}
