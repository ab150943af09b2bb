using FusionSample.ConnectorKit.Changes.Fields;
using FusionSample.ConnectorKit.Changes.Kinds;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>The places of the arguments in a formula of Power Apps: what is required by position, the rest in one record at the end.</summary>
internal static class ArgumentOrder
{
    public static void Compare(Comparison comparison, OperationPair pair)
    {
        if (!pair.Old.IsFunction || !pair.New.IsFunction)
            return;
        var (old, @new) = (Inputs.Of(comparison.Old, pair.Old).DistinctBy(field => field.Name).ToList(), ByName(Inputs.Of(comparison.New, pair.New)));
        if (!comparison.Budget.Spend(old.Count + @new.Count))
            return;
        var positional = old.Where(field => field.IsAsked).ToList();
        foreach (var field in positional)
        {
            if (@new.TryGetValue(field.Name, out var same) && same is { IsRequired: false, IsInternal: false })
                BecameOptional(comparison, pair, field, same);
        }

        var still = positional.Select(field => field.Name).Where(name => @new.TryGetValue(name, out var same) && same.IsAsked).ToList();
        var set = still.ToHashSet(StringComparer.Ordinal);
        List<string> now = [.. @new.Keys.Where(set.Contains)];
        if (!still.SequenceEqual(now, StringComparer.Ordinal))
        {
            comparison.Report(InputKinds.ParameterOrderChanged, pair.Old.Node, pair.New.Node,
                $"Power Apps passed {Texts.Some(still)} to {Texts.Label(pair.Old)} in this order, and passes {Texts.Some(now)} now.",
                "Put them back into the old order; what is new goes to the end, or is optional.");
        }
    }

    private static void BecameOptional(Comparison comparison, OperationPair pair, Field old, Field @new) =>
        comparison.Report(InputKinds.InputFieldBecameOptional, old.Site, @new.Site,
            $"{old.Label} of {Texts.Label(pair.Old)} was required and is optional now, so a formula no longer passes it by its position.",
            $"Leave it required, or make it optional {Texts.InRevision(pair.Old)}.");

    // In the order of the positions; of two of a name the first, as it stands in the path.
    private static Dictionary<string, Field> ByName(IEnumerable<Field> fields)
    {
        var names = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var field in fields)
            names.TryAdd(field.Name, field);
        return names;
    }
}
