namespace FusionSample.ConnectorKit.MakerView;

/// <summary>What an operation is to a maker.</summary>
public enum OperationKind
{
    /// <summary>A step of a flow, a function of an app.</summary>
    Action,

    /// <summary>Starts a flow; the platform asks the service now and then.</summary>
    PollingTrigger,

    /// <summary>Starts a flow; the service calls the platform.</summary>
    WebhookTrigger,
}
