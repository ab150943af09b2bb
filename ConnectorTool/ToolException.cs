namespace FusionSample.ConnectorTool;

/// <summary>Something that the person at the terminal can mend; the message says how.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
