namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>All definitions of parameters: shared ones, a path's and an operation's own.</summary>
internal static class ParameterList
{
    public static IReadOnlyList<Parameter> Of(RuleContext context) =>
    [
        .. context.Root["parameters"].Members
            .Concat(context.PathItems.SelectMany(path => path["parameters"].Items))
            .Concat(context.Operations.SelectMany(operation => operation.Node["parameters"].Items))
            .Where(node => node.IsObject && !References.IsReference(node))
            .Select(node => new Parameter(node, node)),
    ];
}
