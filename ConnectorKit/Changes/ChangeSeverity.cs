namespace FusionSample.ConnectorKit.Changes;

/// <summary>What a change does to apps and flows that exist.</summary>
public enum ChangeSeverity
{
    /// <summary>Some of them stop, lose data, or cannot be saved again.</summary>
    Breaking,

    /// <summary>They go on, and may do something else than before; somebody should look.</summary>
    Warning,

    /// <summary>They go on as before; their makers may want to know.</summary>
    Information,
}
