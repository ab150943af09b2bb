using FusionSample.ConnectorKit.Changes.Fields;
using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>All operations, each with what it takes and answers.</summary>
internal static class OperationComparison
{
    public static void Compare(Comparison comparison)
    {
        foreach (var operation in comparison.Operations.Deleted)
        {
            comparison.Report(OperationKinds.OperationDeleted, operation.Node, Node.Missing, $"{Texts.Label(operation)} is gone.",
                "Keep it and mark it deprecated; take it away when nobody calls it any more.");
        }

        foreach (var (old, @new) in comparison.Operations.Renamed)
        {
            comparison.Report(OperationKinds.OperationRenamed, old.Node, @new.Node, $"{Texts.Label(old)} is called {Texts.Label(@new)} now.",
                "Give it its old operationId back: makers read the summary, not the id.");
        }

        var (inputs, outputs) = (new FieldWalk(comparison, InputChecks.All), new FieldWalk(comparison, OutputChecks.All));
        foreach (var pair in comparison.Operations.Both)
        {
            VisibilityChecks.Compare(comparison, pair);
            AddressChecks.Compare(comparison, pair);
            TriggerChecks.Compare(comparison, pair);
            ParameterComparison.Compare(comparison, inputs, pair);
            ArgumentOrder.Compare(comparison, pair);
            AnswerComparison.Compare(comparison, outputs, pair);
        }
    }
}
