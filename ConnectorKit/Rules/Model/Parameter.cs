namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>A parameter, references followed.</summary>
/// <param name="Site">Where it stands in the list; the reference, if it is one.</param>
/// <param name="Node">Its definition.</param>
public sealed record Parameter(Node Site, Node Node)
{
    /// <summary>The name; empty where there is none.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>The location: path, query, header, body or formData; anything else as it stands.</summary>
    public string In => Node["in"].Text ?? "";

    /// <summary>The type; null for a body.</summary>
    public string? Type => Node["type"].Text;

    /// <summary>The format, if any.</summary>
    public string? Format => Node["format"].Text;

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired => Node["required"].IsTrue;

    /// <summary>Whether a maker does not see it.</summary>
    public bool IsInternal => Node["x-ms-visibility"].Text is "internal";

    /// <summary>Whether it has a default.</summary>
    public bool HasDefault => Node["default"].Exists;
}
