namespace FusionSample.ServiceDefaults.Starting;

/// <summary>A reason not to start that its reader can mend; the message says how.</summary>
public sealed class StartupException(string message) : Exception(message);
