using FusionSample.ConnectorKit.Changes.Kinds;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>The limits of what an input takes.</summary>
internal static class RangeChecks
{
    private static readonly string[] Least = ["minimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] Most = ["maximum", "maxLength", "maxItems", "maxProperties"];

    // Of two forms or factors nobody can tell which takes more.
    private static readonly string[] Forms = ["pattern", "multipleOf"];

    // True is the tighter one.
    private static readonly string[] Switches = ["exclusiveMinimum", "exclusiveMaximum", "uniqueItems"];

    public static void Narrowed(FieldPair pair)
    {
        var (old, @new) = (pair.Old.Node, pair.New.Node);
        var tighter = Least.Where(key => @new[key].Number is { } now && !(old[key].Number >= now))
            .Concat(Most.Where(key => @new[key].Number is { } now && !(old[key].Number <= now)))
            .Concat(Forms.Where(key => @new[key].Exists && !SameJson.Equal(old[key], @new[key])))
            .Concat(Switches.Where(key => @new[key].IsTrue && !old[key].IsTrue))
            .Select(key => $"{key} was {Texts.Value(old[key])} and is {Texts.Value(@new[key])} now").ToList();
        if (tighter.Count > 0)
        {
            pair.AtType(InputKinds.InputRangeNarrowed, $"{pair.Subject} takes less than before: {Texts.List(tighter)}.",
                "Leave the limit as it was; if the service refused such values all along, say so in the release notes.");
        }
    }
}
