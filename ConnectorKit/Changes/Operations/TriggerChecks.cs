using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>How an operation takes part in a flow: whether it starts one, what is posted to it, and whether its answer has further pages.</summary>
internal static class TriggerChecks
{
    public static void Compare(Comparison comparison, OperationPair pair)
    {
        var (old, @new) = pair;
        if (Trigger(old) != Trigger(@new))
        {
            comparison.Report(OperationKinds.TriggerChanged, At(old, "x-ms-trigger"), At(@new, "x-ms-trigger"),
                $"{Texts.Label(old)} was {Trigger(old)} and is {Trigger(@new)} now.", $"Leave it as it was, and publish the other {Texts.InRevision(old)}.");
        }

        if (old.IsWebhook && !@new.NotificationContent.Exists)
        {
            comparison.Report(OperationKinds.NotificationContentRemoved, old.NotificationContent, Node.Missing,
                $"What {Texts.Label(old)} posts to a flow is no longer declared.", "Put x-ms-notification-content back beside the operation.");
        }

        if (old.IsFunction && @new.NotificationContent.Exists)
        {
            comparison.Report(OperationKinds.NotificationContentAdded, Node.Missing, @new.NotificationContent,
                $"{Texts.Label(old)} stands on a webhook's path now and is no function of Power Apps any more.", "Give the webhook a path of its own.");
        }

        if (old.Node["x-ms-pageable"].Exists && !@new.Node["x-ms-pageable"].Exists)
        {
            comparison.Report(OperationKinds.PagingRemoved, old.Node["x-ms-pageable"], @new.Node,
                $"The answer of {Texts.Label(old)} ends with its first page now.", "Put x-ms-pageable back, or answer with everything at once.");
        }
    }

    private static string Trigger(Operation operation) =>
        operation.IsTrigger ? operation.Node["x-ms-trigger"].Text is { } kind ? $"a trigger ({SafeText.Shorten(kind)})" : "a trigger" : "an action";

    private static Node At(Operation operation, string key) => operation.Node[key] is { Exists: true } node ? node : operation.Node;
}
