namespace FusionSample.Bench;

/// <summary>The run cannot go on; the message says why and is all that is shown.</summary>
internal sealed class BenchException(string message) : Exception(message);
