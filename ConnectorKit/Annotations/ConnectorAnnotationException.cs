namespace FusionSample.ConnectorKit.Annotations;

/// <summary>The annotations of one or more endpoints are wrong; the message names each endpoint and the remedy.</summary>
public sealed class ConnectorAnnotationException(string message) : Exception(message);
