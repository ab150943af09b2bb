using FusionSample.ConnectorKit.Changes.Kinds;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>What holds where nothing is filled in.</summary>
internal static class DefaultCheck
{
    public static void Changed(FieldPair pair)
    {
        var (old, @new) = (pair.Old["default"], pair.New["default"]);
        // Before a first default the service chose, and the default only says how.
        if (!old.Exists || SameJson.Equal(old, @new))
            return;
        pair.Comparison.Report(InputKinds.DefaultChanged, old, @new.Exists ? @new : pair.New.Place,
            $"The default of {pair.Old.Label} ({Texts.Label(pair.Operation)}) was {Texts.Value(old)} and is {Texts.Value(@new)} now.",
            $"Leave the default, and let those who want another value fill it in; or publish the operation {pair.InRevision}.");
    }
}
