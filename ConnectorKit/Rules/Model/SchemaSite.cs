namespace FusionSample.ConnectorKit.Rules.Model;

/// <summary>What a schema is to the one that holds it.</summary>
public enum SchemaPlace
{
    /// <summary>A definition of the document.</summary>
    Definition,

    /// <summary>The whole of a body.</summary>
    Body,

    /// <summary>The whole of an answer, or of what is posted to a flow.</summary>
    Answer,

    /// <summary>A property of an object.</summary>
    Property,

    /// <summary>The items of an array.</summary>
    Items,

    /// <summary>The values of undeclared properties.</summary>
    AdditionalProperties,

    /// <summary>A part of allOf, oneOf, anyOf or not.</summary>
    Part,
}

/// <summary>A schema, where it stands and who uses it.</summary>
public sealed class SchemaSite(Node node, SchemaPlace place, SchemaSite? owner)
{
    /// <summary>The schema as written; perhaps a reference.</summary>
    public Node Node { get; } = node;

    /// <summary>What it is to <see cref="Owner"/>.</summary>
    public SchemaPlace Place { get; } = place;

    /// <summary>The schema that holds it; none for a body, an answer or a definition.</summary>
    public SchemaSite? Owner { get; } = owner;

    /// <summary>The schemas inside it, references not followed.</summary>
    public List<SchemaSite> Children { get; } = [];

    /// <summary>The operations that send it to the service.</summary>
    public HashSet<Operation> InputOf { get; } = [];

    /// <summary>The operations that get it in an answer or a notification.</summary>
    public HashSet<Operation> OutputOf { get; } = [];

    /// <summary>Whether some operation sends it.</summary>
    public bool IsInput => InputOf.Count > 0;

    /// <summary>Whether some operation gets it.</summary>
    public bool IsOutput => OutputOf.Count > 0;

    /// <summary>Whether a maker can see it: an operation that is not internal uses it, and it is not internal itself.</summary>
    public bool IsVisible => !IsInternal && InputOf.Concat(OutputOf).Any(operation => !operation.IsInternal);

    /// <summary>Whether it, or a schema around it, is marked internal.</summary>
    public bool IsInternal => Node["x-ms-visibility"].Text is "internal" || Owner?.IsInternal == true;

    /// <summary>The declared type, if any.</summary>
    public string? Type => Node["type"].Text;

    /// <summary>The declared format, if any.</summary>
    public string? Format => Node["format"].Text;

    /// <summary>Whether its owner requires this property.</summary>
    public bool IsRequired => Place is SchemaPlace.Property && Owner!.Node["required"].Items.Any(name => name.Text == Node.Key);

    /// <summary>Whether it is an object in fact, with or without the word.</summary>
    public bool IsObject => Type is "object" || (Type is null && Node["properties"].IsObject);
}
