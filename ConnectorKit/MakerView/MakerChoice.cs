namespace FusionSample.ConnectorKit.MakerView;

/// <summary>One of the values that a field takes.</summary>
/// <param name="Json">The value as JSON.</param>
/// <param name="Title">What a maker reads: the display name (<c>x-ms-enum-values</c>), or the value.</param>
public sealed record MakerChoice(string Json, string Title);
