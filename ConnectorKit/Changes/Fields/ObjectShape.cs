using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>The properties of an object, its allOf taken together; the last of a name wins, and the object itself comes last.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, Node> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    private ObjectShape()
    {
    }

    /// <summary>The properties as written, in the order of the file.</summary>
    public IReadOnlyDictionary<string, Node> Properties => _properties;

    public bool Requires(string name) => _required.Contains(name);

    public static ObjectShape Of(References references, Node schema, Budget budget)
    {
        var shape = new ObjectShape();
        foreach (var part in Parts(references, schema, budget))
        {
            if (!budget.Spend(part["properties"].Members.Count + part["required"].Items.Count))
                break;
            foreach (var property in part["properties"].Members)
                shape._properties[property.Key] = property;
            shape._required.UnionWith(part["required"].Items.Select(name => name.Text ?? ""));
        }

        return shape;
    }

    // Each after its own allOf, and each once: a definition may be part of itself.
    private static IEnumerable<Node> Parts(References references, Node schema, Budget budget)
    {
        var parts = new List<Node>();
        var seen = new HashSet<Node>();
        var open = new Stack<Node>([schema]);
        while (budget.Spend(1) && open.TryPop(out var next))
        {
            var part = references.Resolve(next);
            if (!part.IsObject || !seen.Add(part))
                continue;
            parts.Add(part);
            foreach (var piece in part["allOf"].Items)
                open.Push(piece);
        }

        return parts.AsEnumerable().Reverse();
    }
}
