namespace FusionSample.ConnectorKit.Definition;

/// <summary>Something of an OpenAPI document that a definition cannot say, or says otherwise.</summary>
/// <param name="Pointer">Where it stands in the document: a JSON pointer (RFC 6901).</param>
/// <param name="Reason">What became of it, a sentence.</param>
public sealed record LostPart(string Pointer, string Reason);
