using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>Which definition leads to which, to find circles.</summary>
internal sealed class ReferenceGraph
{
    private readonly References _references;
    private readonly Circles _circles;

    public ReferenceGraph(RuleContext context)
    {
        _references = context.References;
        // A reference may lead into the middle of a schema, so each schema around a reference is a place that leads on.
        _circles = new(
        [
            .. context.Schemas.Where(site => References.IsReference(site.Node))
                .SelectMany(site => Around(site).Select(outer => (outer, Target(site)))).Where(edge => edge.Item2.Exists),
        ]);
    }

    /// <summary>Whether what the reference leads to holds, or leads to, the reference itself.</summary>
    public bool IsCircular(SchemaSite reference) => Target(reference) is var target && Around(reference).Any(outer => _circles.Holds(outer, target));

    private Node Target(SchemaSite site) => _references.Target(site.Node);

    private static IEnumerable<Node> Around(SchemaSite site)
    {
        for (var outer = site; outer is not null; outer = outer.Owner)
            yield return outer.Node;
    }
}
