using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Reads what a later step can pick of an answer: values by name, lists, and the values of each item.</summary>
internal sealed class TokenReader(SchemaView view)
{
    private const int Deepest = 30;
    private const int Most = 2_000;

    private readonly List<MakerToken> _tokens = [];
    private readonly HashSet<Node> _around = [];

    /// <summary>The tokens of an answer of this schema; none where there is no schema.</summary>
    public static IReadOnlyList<MakerToken> Of(Node schema, SchemaView view)
    {
        if (!schema.Exists)
            return [];
        var reader = new TokenReader(view);
        reader.Add(schema, new MakerToken { Path = [], Title = "Body", Hint = view.Hint(schema), Kind = ValueKind.Untyped }, depth: 0);
        return reader._tokens;
    }

    private void Add(Node site, MakerToken at, int depth)
    {
        var node = view.Resolve(site);
        var token = at with
        {
            // Fact 9: a schema that refers to itself becomes text.
            Kind = _around.Contains(node) ? ValueKind.Text : ValueKinds.Of(node),
            Format = node["format"].Text,
            Shape = DynamicReader.Shape(site) ?? DynamicReader.Shape(node),
        };
        var properties = token.Kind is ValueKind.Object && depth < Deepest ? view.Properties(site) : [];
        // An object's parts stand for it, save for the answer as a whole.
        if (token.Path.Count == 0 || properties.Count == 0)
            _tokens.Add(token);
        if (_tokens.Count >= Most || depth >= Deepest || !_around.Add(node))
            return;
        foreach (var (property, _) in properties)
            Property(property, token, depth);
        if (token.Kind is ValueKind.List && node["items"].Exists)
            Items(node["items"], token, depth);
        _around.Remove(node);
    }

    private void Property(Node property, MakerToken around, int depth)
    {
        var visibility = view.Visibility(property);
        if (visibility is Visibility.Internal || _tokens.Count >= Most)
            return;
        var title = view.Title(property, property.Key);
        Add(property, around with
        {
            Path = [.. around.Path, property.Key],
            Title = around.Path.Count == 0 ? title : $"{around.Title} {title}",
            Hint = view.Hint(property),
            Visibility = around.Visibility is Visibility.Advanced ? Visibility.Advanced : visibility,
        }, depth + 1);
    }

    private void Items(Node items, MakerToken list, int depth)
    {
        var item = new MakerToken
        {
            Path = [],
            Title = list.Path.Count == 0 ? "Item" : $"{list.Title} Item",
            Hint = view.Hint(items),
            Kind = ValueKind.Untyped,
            Visibility = list.Visibility,
            Each = list,
        };
        Add(items, item, depth + 1);
    }
}
