namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Which nodes of a graph lead back to themselves, in time linear in its edges (Kosaraju's algorithm, without recursion).</summary>
internal sealed class Circles
{
    private readonly Dictionary<Node, Node> _circles = [];

    public Circles(IReadOnlyCollection<(Node From, Node To)> edges)
    {
        var back = edges.ToLookup(edge => edge.To, edge => edge.From);
        // What is reached backwards, from the last that was left forwards, is a circle of its own.
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

    /// <summary>Whether an edge is part of a circle: its end leads back to its beginning.</summary>
    public bool Holds(Node from, Node to) => _circles.TryGetValue(to, out var circle) && _circles.GetValueOrDefault(from) == circle;

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
