using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>How many schemas lie inside each other, references followed; a circle is followed once. Each schema is looked at once.</summary>
internal sealed class SchemaDepth
{
    private readonly Dictionary<Node, int> _depths = [];
    private readonly RuleContext _context;

    public SchemaDepth(RuleContext context)
    {
        _context = context;
        foreach (var site in context.Schemas)
            Measure(site.Node);
    }

    /// <summary>The depth: 1 for a schema that holds no other.</summary>
    public int Of(Node schema) => _depths.GetValueOrDefault(_context.References.Resolve(schema));

    private void Measure(Node root)
    {
        var open = new Stack<(Node Node, bool IsLeft)>([(_context.References.Resolve(root), false)]);
        while (open.TryPop(out var at))
        {
            if (at.IsLeft)
                _depths[at.Node] = 1 + Inside(at.Node).Select(inner => _depths.GetValueOrDefault(inner)).DefaultIfEmpty().Max();
            else if (at.Node.Exists && _depths.TryAdd(at.Node, 0))
            {
                open.Push((at.Node, true));
                foreach (var inner in Inside(at.Node))
                    open.Push((inner, false));
            }
        }
    }

    private IEnumerable<Node> Inside(Node schema) =>
        SchemaSites.Nested(schema).Where(nested => nested.Node.IsObject).Select(nested => _context.References.Resolve(nested.Node));
}
