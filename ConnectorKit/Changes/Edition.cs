using FusionSample.ConnectorKit.Changes.Fields;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>One of the two versions, with what a comparison asks of it.</summary>
internal sealed class Edition(RuleContext context, Budget budget)
{
    private readonly Dictionary<Node, SchemaSite> _sites = context.Schemas.ToDictionary(site => site.Node);
    private readonly Dictionary<Node, ObjectShape> _shapes = [];
    private readonly Dictionary<Node, Node> _targets = [];
    private readonly ILookup<Node, Operation> _parameters = context.Operations
        .SelectMany(operation => operation.Parameters, (operation, parameter) => (parameter.Node, operation)).ToLookup(use => use.Node, use => use.operation);

    public RuleContext Context { get; } = context;

    public Node Root => Context.Root;

    public Budget Budget { get; } = budget;

    public Node Resolve(Node node)
    {
        if (!References.IsReference(node))
            return node;
        if (!_targets.TryGetValue(node, out var target))
            _targets[node] = target = Context.References.Resolve(node);
        return target;
    }

    /// <summary>The properties of a schema whose reference is followed.</summary>
    public ObjectShape Shape(Node schema)
    {
        if (!_shapes.TryGetValue(schema, out var shape))
            _shapes[schema] = shape = ObjectShape.Of(Context.References, schema, Budget);
        return shape;
    }

    /// <summary>The operations that a parameter or schema belongs to, for a message; <paramref name="found"/> where nothing better is known.</summary>
    public string Users(Node node, Direction direction, Operation found)
    {
        var users = !_sites.TryGetValue(node, out var site) ? _parameters[node] : direction is Direction.Input ? site.InputOf : site.OutputOf;
        // Neither collection counts one by one.
        var count = users.Count();
        var labels = users.DefaultIfEmpty(found).Take(3).Select(Texts.Label).ToList();
        return count > 3 ? $"{string.Join(", ", labels.Take(2))} and {count - 2} more" : Texts.List(labels);
    }
}
