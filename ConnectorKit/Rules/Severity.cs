namespace FusionSample.ConnectorKit.Rules;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Refused at import or certification, or a function or data is lost.</summary>
    Error,

    /// <summary>Works, and makes the connector worse.</summary>
    Warning,
}
