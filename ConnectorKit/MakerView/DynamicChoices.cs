namespace FusionSample.ConnectorKit.MakerView;

/// <summary>A dropdown that the platform fills by calling an operation (<c>x-ms-dynamic-list</c>, <c>x-ms-dynamic-values</c>, <c>x-ms-dynamic-tree</c>).</summary>
/// <param name="OperationId">The operation; null where the platform asks something of its own.</param>
/// <param name="Inputs">What is passed.</param>
/// <param name="Items">The names that lead to the list in the answer; none where the answer is the list.</param>
/// <param name="Title">The names that lead to what a maker reads, inside an item; none where there is no title.</param>
/// <param name="Value">The names that lead to the value, inside an item.</param>
/// <param name="Own">What the platform asks of its own instead: a <c>capability</c> (a file picker) or a <c>builtInOperation</c> (a directory).</param>
/// <param name="BrowseId">The operation that opens a branch, where the choices are a tree (<c>x-ms-dynamic-tree</c>).</param>
public sealed record DynamicChoices(
    string? OperationId, IReadOnlyList<DynamicInput> Inputs, IReadOnlyList<string> Items, IReadOnlyList<string> Title, IReadOnlyList<string> Value,
    string? Own = null, string? BrowseId = null);
