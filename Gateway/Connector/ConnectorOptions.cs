namespace FusionSample.Gateway.Connector;

/// <summary>What this gateway fills into the published connector (section <c>Connector</c>).</summary>
public sealed class ConnectorOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Connector";

    /// <summary>
    /// The application (client) id of the connector's own app registration, not the API's. In Development it may be missing: the
    /// published files then keep the one of connector.settings.json.
    /// </summary>
    public string? ClientId { get; set; }
}
