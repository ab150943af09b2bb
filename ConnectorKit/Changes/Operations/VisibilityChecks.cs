using FusionSample.ConnectorKit.Changes.Kinds;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>Whether makers still find an operation.</summary>
internal static class VisibilityChecks
{
    public static void Compare(Comparison comparison, OperationPair pair)
    {
        var (old, @new) = pair;
        if (!old.IsInternal && @new.IsInternal)
        {
            comparison.Report(OperationKinds.OperationHidden, old.Node, @new.Node["x-ms-visibility"], $"{Texts.Label(old)} is internal now.",
                "Leave it visible, and mark it deprecated if another one takes its place.");
        }

        if (!old.IsDeprecated && @new.IsDeprecated)
        {
            comparison.Report(OperationKinds.OperationDeprecated, old.Node, @new.Node["deprecated"], $"{Texts.Label(old)} is deprecated now.",
                "Say in its description what to use instead, and keep it while it is called.");
        }
    }
}
