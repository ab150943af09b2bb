namespace FusionSample.ConnectorKit.MakerView;

/// <summary>What is passed to an operation that the platform calls by itself.</summary>
/// <param name="Name">The parameter of that operation, or a path into its body.</param>
/// <param name="Json">A fixed value as JSON; null where it is taken from <paramref name="Field"/>.</param>
/// <param name="Field">The name or path of the field whose value is passed; null for a fixed value.</param>
public sealed record DynamicInput(string Name, string? Json, string? Field);
