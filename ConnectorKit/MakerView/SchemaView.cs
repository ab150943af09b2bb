using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>A schema with its references followed and its allOf taken together, read for people.</summary>
/// <param name="references">Follows references in its document.</param>
internal sealed class SchemaView(References references)
{
    // Power Fx gives up at 30 (rules, 2.7); what is deeper is no description any more.
    private const int Deepest = 30;
    private const int MostParts = 100;

    /// <summary>The schema behind references; a circle or a reference to nowhere is <see cref="Node.Missing"/>.</summary>
    public Node Resolve(Node schema) => references.Resolve(schema);

    /// <summary>What a reference leads to in one step.</summary>
    public Node Target(Node reference) => references.Target(reference);

    /// <summary>The properties of an object, those of allOf first; the last of a name wins.</summary>
    public IReadOnlyList<(Node Property, bool IsRequired)> Properties(Node schema)
    {
        var parts = Parts(schema);
        var required = parts.SelectMany(part => part["required"].Items).Select(name => name.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. parts.SelectMany(part => part["properties"].Members).GroupBy(property => property.Key, StringComparer.Ordinal)
                .Select(same => (same.Last(), required.Contains(same.Key))),
        ];
    }

    /// <summary>What is said of the property itself: the words beside a reference are no words (rule AdditionalPropertyNotAllowedAdjacentToRef), yet runtimes read them.</summary>
    /// <remarks>Power Apps takes braces out (rules, 2.7).</remarks>
    public string Title(Node site, string name)
    {
        var title = (First(site, "title") ?? First(site, "x-ms-summary") ?? "").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(title) ? name : title;
    }

    /// <summary>The description.</summary>
    public string? Hint(Node site) => First(site, "description");

    /// <summary>How readily it is shown.</summary>
    public Visibility Visibility(Node site) => First(site, "x-ms-visibility") switch
    {
        "important" => Annotations.Visibility.Important,
        "advanced" => Annotations.Visibility.Advanced,
        "internal" => Annotations.Visibility.Internal,
        _ => Annotations.Visibility.Normal,
    };

    private string? First(Node site, string key) =>
        site[key] is { IsBlank: false } own ? own.Text : Resolve(site)[key] is { IsBlank: false } referred ? referred.Text : null;

    private List<Node> Parts(Node schema)
    {
        var parts = new List<Node>();
        Add(schema, [], 0);
        return parts;

        void Add(Node node, HashSet<Node> around, int depth)
        {
            var resolved = Resolve(node);
            if (!resolved.IsObject || depth > Deepest || parts.Count >= MostParts || !around.Add(resolved))
                return;
            foreach (var piece in resolved["allOf"].Items)
                Add(piece, around, depth + 1);
            parts.Add(resolved);
            around.Remove(resolved);
        }
    }
}
