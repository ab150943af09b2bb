namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>Collects every schema of a document, and marks each with the operations that reach it.</summary>
internal sealed class SchemaSites
{
    // Operations times schemas: no published connector comes near, and a hostile one must not take all memory.
    private const int MostMarks = 1_000_000;

    private readonly References _references;
    private readonly Dictionary<Node, SchemaSite> _sites = [];
    private int _marks;

    public SchemaSites(RuleContext context)
    {
        _references = context.References;
        foreach (var definition in context.Root["definitions"].Members)
            Collect(definition, SchemaPlace.Definition, null);
        foreach (var parameter in context.Parameters.Where(parameter => parameter.In is "body"))
            Collect(parameter.Node["schema"], SchemaPlace.Body, null);
        foreach (var response in context.Root["responses"].Members)
            Collect(response["schema"], SchemaPlace.Answer, null);
        foreach (var path in context.PathItems)
            Collect(path["x-ms-notification-content"]["schema"], SchemaPlace.Answer, null);
        foreach (var response in context.Operations.SelectMany(operation => operation.Responses))
            Collect(response.Schema, SchemaPlace.Answer, null);
        foreach (var operation in context.Operations)
        {
            Mark([operation.Body?.Node["schema"] ?? Node.Missing], site => site.InputOf.Add(operation));
            Mark([.. operation.Responses.Select(response => response.Schema), operation.NotificationContent["schema"]],
                site => site.OutputOf.Add(operation));
        }
    }

    public IReadOnlyList<SchemaSite> All => [.. _sites.Values];

    /// <summary>The schemas inside a schema, with what they are to it.</summary>
    public static IEnumerable<(Node Node, SchemaPlace Place)> Nested(Node schema) =>
    [
        .. schema["properties"].Members.Select(node => (node, SchemaPlace.Property)),
        .. schema["items"] is { IsArray: true } list ? list.Items.Select(node => (node, SchemaPlace.Items))
            : [(schema["items"], SchemaPlace.Items)],
        (schema["additionalProperties"], SchemaPlace.AdditionalProperties),
        .. schema["allOf"].Items.Concat(schema["oneOf"].Items).Concat(schema["anyOf"].Items).Append(schema["not"])
            .Select(node => (node, SchemaPlace.Part)),
    ];

    private void Collect(Node node, SchemaPlace place, SchemaSite? owner)
    {
        // A reference to a shared response leads to the same schema more than once.
        if (!node.IsObject || _sites.ContainsKey(node))
            return;
        var site = new SchemaSite(node, place, owner);
        _sites.Add(node, site);
        owner?.Children.Add(site);
        foreach (var (nested, nestedPlace) in Nested(node))
            Collect(nested, nestedPlace, site);
    }

    private void Mark(IEnumerable<Node> roots, Func<SchemaSite, bool> mark)
    {
        var open = new Stack<Node>(roots);
        while (open.TryPop(out var node))
        {
            if (_marks >= MostMarks)
                return;
            if (!_sites.TryGetValue(node, out var site) || !mark(site))
                continue;
            _marks++;
            foreach (var child in site.Children)
                open.Push(child.Node);
            open.Push(_references.Target(node));
        }
    }
}
