namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>What a reference to an operation is for.</summary>
public enum DynamicKind
{
    /// <summary>x-ms-dynamic-values or x-ms-dynamic-list: what a maker can choose from.</summary>
    Choices,

    /// <summary>x-ms-dynamic-schema or x-ms-dynamic-properties: the shape of a value.</summary>
    Shape,

    /// <summary>testConnection.</summary>
    Test,

    /// <summary>A picker of files, an event to listen to, a trigger to simulate: the operation and what is passed is all that is known.</summary>
    Other,
}

/// <summary>An operation that the platform calls by itself.</summary>
/// <param name="Extension">The extension's value.</param>
/// <param name="Kind">What for.</param>
/// <param name="Target">The operation; null where there is none of that id.</param>
/// <param name="Arguments">What is passed.</param>
/// <param name="Sources">The operations on whose behalf it is called; none for a definition that nothing uses.</param>
/// <param name="Collection">The path to the choices, empty for the answer itself.</param>
/// <param name="Paths">The paths that must exist: title and value inside a choice, the schema in an answer.</param>
public sealed record DynamicCall(
    Node Extension, DynamicKind Kind, Operation? Target, IReadOnlyList<DynamicArgument> Arguments,
    IReadOnlyCollection<Operation> Sources, Node Collection, IReadOnlyList<Node> Paths)
{
    /// <summary>Whether its arguments name an input of a body by its path, 'body/…', so that a plain name is a parameter's.</summary>
    public bool HasPaths => Extension.Key is "x-ms-dynamic-list" or "x-ms-dynamic-properties" or "open" or "browse";
}

/// <summary>One argument.</summary>
/// <param name="Node">The argument; its key is the parameter's name in the target.</param>
/// <param name="Source">The name or path in the calling operation; missing for a fixed value.</param>
public sealed record DynamicArgument(Node Node, Node Source)
{
    /// <summary>The fixed value; missing where it is taken from somewhere.</summary>
    public Node Literal => Node["value"] is { Exists: true } value ? value : Node.IsObject ? Node.Missing : Node;
}
