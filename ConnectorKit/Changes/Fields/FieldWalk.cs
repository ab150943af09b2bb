using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>
/// Goes through a field and all inside it in both versions at once, properties by name, references followed. Two schemas that were
/// compared once are not compared again, whoever leads to them: that ends circles, and keeps the work linear.
/// </summary>
internal sealed class FieldWalk(Comparison comparison, FieldChecks checks)
{
    private readonly HashSet<(Node Old, Node New)> _sites = [];
    private readonly HashSet<(Node Old, Node New)> _types = [];

    public FieldChecks Checks { get; } = checks;

    public void Compare(Field old, Field @new, Operation operation)
    {
        var open = new Stack<FieldPair>([new(comparison, Checks.Direction, old, @new, operation)]);
        while (comparison.Budget.Spend(1) && open.TryPop(out var pair))
        {
            if (_sites.Add((pair.Old.Site, pair.New.Site)))
                Checks.Site(pair);
            // Of what leads nowhere nothing was known, so nothing can break.
            if (!pair.Old.Node.Exists || !_types.Add((pair.Old.Node, pair.New.Node)))
                continue;
            Checks.Type(pair);
            if (pair.Old.Type != pair.New.Type)
                continue;
            foreach (var inside in pair.Old.Type is "array" ? Values(pair, "items", "an item of") : Properties(pair))
                open.Push(inside);
        }
    }

    private IEnumerable<FieldPair> Properties(FieldPair pair)
    {
        var (old, @new) = (comparison.Old.Shape(pair.Old.Node), comparison.New.Shape(pair.New.Node));
        if (!comparison.Budget.Spend(old.Properties.Count + @new.Properties.Count))
            return [];
        var pairs = new List<FieldPair>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, site) in old.Properties)
        {
            var field = Field.Property(comparison.Old, site, old.Requires(name));
            if (!Checks.Matters(field))
                continue;
            known.Add(name);
            if (Offered(@new, name) is { } same)
                pairs.Add(pair with { Old = field, New = same });
            else
                Checks.Deleted(pair, field);
        }

        foreach (var name in @new.Properties.Keys.Where(name => !known.Contains(name)))
        {
            if (Offered(@new, name) is { } field)
                Checks.Added(pair, field);
        }

        return [.. pairs, .. Values(pair, "additionalProperties", "a value of")];
    }

    private Field? Offered(ObjectShape @new, string name) =>
        @new.Properties.TryGetValue(name, out var site) && Field.Property(comparison.New, site, @new.Requires(name)) is var field && Checks.IsOffered(field)
            ? field : null;

    private IEnumerable<FieldPair> Values(FieldPair pair, string key, string words)
    {
        var (old, @new) = (pair.Old.Node[key], pair.New.Node[key]);
        // A list of lists is a list to whoever reads the message.
        var label = pair.Old.Label.StartsWith(words, StringComparison.Ordinal) ? pair.Old.Label : $"{words} {pair.Old.Label}";
        return old.IsObject && @new.IsObject
            ? [pair with { Old = Field.Of(comparison.Old, label, old), New = Field.Of(comparison.New, label, @new) }]
            : [];
    }
}
