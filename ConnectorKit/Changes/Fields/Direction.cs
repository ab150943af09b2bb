namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>Which way a value goes: the same definition may break those who send it, and not those who read it.</summary>
internal enum Direction
{
    /// <summary>To the service.</summary>
    Input,

    /// <summary>From the service.</summary>
    Output,
}
