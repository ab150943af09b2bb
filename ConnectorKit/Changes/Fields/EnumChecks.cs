using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>The values that a field may have where it may not have all.</summary>
internal static class EnumChecks
{
    /// <summary>An input that takes less than before.</summary>
    public static void Narrowed(FieldPair pair)
    {
        if (Lost(Values(pair.Old), Values(pair.New)) is not { } lost)
            return;
        var what = lost.Count > 0 ? $"no longer takes {Texts.Some(lost)}" : $"takes nothing but {Texts.Some(Words(pair.New))} now";
        pair.AtType(InputKinds.InputEnumNarrowed, $"{pair.Subject} {what}.",
            $"Go on taking what was well, if only to treat it as another value; or publish the operation {pair.InRevision}.");
    }

    /// <summary>An output that may be more than before.</summary>
    public static void Widened(FieldPair pair)
    {
        if (Lost(Values(pair.New), Values(pair.Old)) is not { } gained)
            return;
        var what = gained.Count > 0 ? $"may be {Texts.Some(gained)} now" : "may be anything now";
        pair.AtType(OutputKinds.OutputEnumWidened, $"{pair.Subject} {what}.",
            "Answer new values to those who ask for them by an optional input, or tell everybody to add a case for what they do not know.");
    }

    // Null: nothing is lost. None: all is lost but a few, as there was no list.
    private static List<string>? Lost(Dictionary<string, Node>? before, Dictionary<string, Node>? after)
    {
        if (after is null)
            return null;
        if (before is null)
            return [];
        List<string> lost = [.. before.Where(value => !after.ContainsKey(value.Key)).Select(value => Texts.Value(value.Value))];
        return lost.Count > 0 ? lost : null;
    }

    private static Dictionary<string, Node>? Values(Field field)
    {
        if (field.Node["enum"].Items.Count == 0)
            return null;
        var values = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var value in field.Node["enum"].Items.Where(value => !value.IsObject && !value.IsArray))
            values.TryAdd(SameJson.Scalar(value), value);
        return values;
    }

    private static List<string> Words(Field field) => [.. field.Node["enum"].Items.Select(Texts.Value)];
}
