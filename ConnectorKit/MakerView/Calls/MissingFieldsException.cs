namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>Nothing can be sent: something required has no value.</summary>
/// <param name="fields">What is missing.</param>
public sealed class MissingFieldsException(IReadOnlyList<MakerField> fields)
    : Exception($"Fill in: {string.Join(", ", fields.Select(field => field.Title))}.")
{
    /// <summary>What is missing.</summary>
    public IReadOnlyList<MakerField> Fields { get; } = fields;
}
