using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>Which definition leads to which, to find circles.</summary>
internal sealed class ReferenceGraph
{
    private readonly References _references;
    private readonly Dictionary<Node, Node> _circles = [];

    public ReferenceGraph(RuleContext context)
    {
        _references = context.References;
        // A reference may lead into the middle of a schema, so each schema around a reference is a place that leads on.
        (Node From, Node To)[] edges =
        [
            .. context.Schemas.Where(site => References.IsReference(site.Node))
                .SelectMany(site => Around(site).Select(outer => (outer, Target(site)))).Where(edge => edge.Item2.Exists),
        ];
        var back = edges.ToLookup(edge => edge.To, edge => edge.From);
        // Kosaraju's two walks: what is reached backwards, from the last that was left forwards, is a circle of its own.
        foreach (var start in Enumerable.Reverse(Left(edges.ToLookup(edge => edge.From, edge => edge.To))))
        {
            var open = new Stack<Node>([start]);
            while (open.TryPop(out var node))
            {
                if (!_circles.TryAdd(node, start))
                    continue;
                foreach (var from in back[node])
                    open.Push(from);
            }
        }
    }

    /// <summary>Whether what the reference leads to holds, or leads to, the reference itself.</summary>
    public bool IsCircular(SchemaSite reference) =>
        _circles.TryGetValue(Target(reference), out var circle) && Around(reference).Any(outer => _circles.GetValueOrDefault(outer) == circle);

    private Node Target(SchemaSite site) => _references.Target(site.Node);

    private static IEnumerable<Node> Around(SchemaSite site)
    {
        for (var outer = site; outer is not null; outer = outer.Owner)
            yield return outer.Node;
    }

    // Each after all that it leads to.
    private static List<Node> Left(ILookup<Node, Node> next)
    {
        var left = new List<Node>();
        var seen = new HashSet<Node>();
        var open = new Stack<(Node Node, bool IsLeft)>(next.Select(edge => (edge.Key, false)));
        while (open.TryPop(out var at))
        {
            if (at.IsLeft)
                left.Add(at.Node);
            else if (seen.Add(at.Node))
            {
                open.Push((at.Node, true));
                foreach (var node in next[at.Node])
                    open.Push((node, false));
            }
        }

        return left;
    }
}
