namespace FusionSample.ConnectorTool.Validating;

/// <summary>How findings are written.</summary>
internal enum ReportFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program: one object for each connector.</summary>
    Json,

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    Sarif,
}
