using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>Which definition leads to which, to find circles.</summary>
internal sealed class ReferenceGraph
{
    private readonly References _references;
    private readonly ILookup<Node, Node> _next;
    private readonly Dictionary<Node, HashSet<Node>> _reached = [];

    public ReferenceGraph(RuleContext context)
    {
        _references = context.References;
        // A reference may lead into the middle of a schema, so each schema around a reference is a place that leads on.
        _next = context.Schemas.Where(site => References.IsReference(site.Node))
            .SelectMany(site => Around(site).Select(outer => (outer, target: Target(site))))
            .Where(edge => edge.target.Exists).ToLookup(edge => edge.outer, edge => edge.target);
    }

    /// <summary>Whether what the reference leads to holds, or leads to, the reference itself.</summary>
    public bool IsCircular(SchemaSite reference) => Reach(Target(reference)) is var reached && Around(reference).Any(reached.Contains);

    private Node Target(SchemaSite site) => _references.Target(site.Node);

    private static IEnumerable<Node> Around(SchemaSite site)
    {
        for (var outer = site; outer is not null; outer = outer.Owner)
            yield return outer.Node;
    }

    private HashSet<Node> Reach(Node start)
    {
        if (_reached.TryGetValue(start, out var reached))
            return reached;
        reached = [];
        var open = new Stack<Node>([start]);
        while (open.TryPop(out var node))
        {
            if (!node.Exists || !reached.Add(node))
                continue;
            foreach (var target in _next[node])
                open.Push(target);
        }

        return _reached[start] = reached;
    }
}
