using static FusionSample.ConnectorKit.Changes.ChangeSeverity;

namespace FusionSample.ConnectorKit.Changes.Kinds;

/// <summary>Changes of an operation as a whole. Operations are paired by their operationId, upper and lower case told apart.</summary>
internal static class OperationKinds
{
    public static readonly ChangeKind OperationDeleted = new("OperationDeleted", Breaking, true,
        "No operation has the id any more; apps and flows that call it fail. Internal ones count too: flows call them that were made before they were hidden.");

    public static readonly ChangeKind OperationRenamed = new("OperationRenamed", Breaking, false,
        "The same method and path has another operationId, which is what apps and flows hold. The platform's comparison calls it OperationDeleted.");

    public static readonly ChangeKind OperationHidden = new("OperationHidden", Breaking, true,
        "An operation became internal: flows go on, but their makers can no longer edit the step, and Power Apps has no function of it.");

    public static readonly ChangeKind OperationDeprecated = new("OperationDeprecated", Information, false,
        "An operation is on the way out. Nothing stops; makers see that they should move.");

    public static readonly ChangeKind OperationPathChanged = new("OperationPathChanged", Warning, false,
        "The id stays and the path changes. Apps and flows hold the id and go on; workflows of Logic Apps, and flows of the older form, hold the path itself. "
        + "The platform's comparison reports it as an error.");

    public static readonly ChangeKind OperationMethodChanged = new("OperationMethodChanged", Warning, false,
        "The id stays and the HTTP method changes. Apps and flows hold the id and go on; workflows of Logic Apps, and flows of the older form, hold the method itself.");

    public static readonly ChangeKind TriggerChanged = new("TriggerChanged", Breaking, false,
        "An action became a trigger, a trigger an action, or a trigger of single items one of batches: what stands in a flow is none of the others.");

    public static readonly ChangeKind NotificationContentRemoved = new("NotificationContentRemoved", Breaking, false,
        "The path no longer says what is posted to a flow, so the flow's later steps no longer find it.");

    public static readonly ChangeKind NotificationContentAdded = new("NotificationContentAdded", Breaking, false,
        "The path became a webhook's, and Power Apps makes no function of anything on such a path.");

    public static readonly ChangeKind PagingRemoved = new("PagingRemoved", Breaking, false,
        "The operation no longer says that its answer has further pages: apps and flows get the first one and do not notice.");

    public static readonly ChangeKind[] All =
    [
        OperationDeleted, OperationRenamed, OperationHidden, OperationDeprecated, OperationPathChanged, OperationMethodChanged, TriggerChanged,
        NotificationContentRemoved, NotificationContentAdded, PagingRemoved,
    ];
}
