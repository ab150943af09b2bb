using FusionSample.ConnectorKit.Changes.Fields;
using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>What makers get of an operation: the answer of success, whatever its status, and what is posted to a flow.</summary>
internal static class AnswerComparison
{
    public static void Compare(Comparison comparison, FieldWalk outputs, OperationPair pair)
    {
        var (old, @new) = pair;
        Compare(comparison, outputs, pair, old.AnswerSchema, @new.AnswerSchema, "the answer");
        if (old.IsWebhook && @new.NotificationContent.Exists)
            Compare(comparison, outputs, pair, old.NotificationContent["schema"], @new.NotificationContent["schema"], "what is posted to the flow");
    }

    private static void Compare(Comparison comparison, FieldWalk outputs, OperationPair pair, Node old, Node @new, string what)
    {
        if (!old.Exists)
            return;
        if (@new.Exists)
        {
            outputs.Compare(Field.Of(comparison.Old, what, old) with { IsWhole = true }, Field.Of(comparison.New, what, @new) with { IsWhole = true }, pair.Old);
            return;
        }

        comparison.Report(OutputKinds.OutputFieldDeleted, old, Node.Missing, $"Nothing is declared of {what} of {Texts.Label(pair.Old)} any more.",
            $"Declare the schema again; what is another answer, publish {Texts.InRevision(pair.Old)}.");
    }
}
