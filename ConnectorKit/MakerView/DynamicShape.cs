namespace FusionSample.ConnectorKit.MakerView;

/// <summary>A shape that the platform learns by calling an operation (<c>x-ms-dynamic-properties</c>, <c>x-ms-dynamic-schema</c>).</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Inputs">What is passed.</param>
/// <param name="Schema">The names that lead to the JSON schema in the answer; none where the answer is the schema.</param>
public sealed record DynamicShape(string OperationId, IReadOnlyList<DynamicInput> Inputs, IReadOnlyList<string> Schema);
