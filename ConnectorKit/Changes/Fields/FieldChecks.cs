namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>What is asked of the fields that go one way.</summary>
internal abstract class FieldChecks
{
    public abstract Direction Direction { get; }

    /// <summary>Whether anybody uses a field of the old version.</summary>
    public abstract bool Matters(Field old);

    /// <summary>Whether a field of the new version can be used.</summary>
    public abstract bool IsOffered(Field @new);

    /// <summary>What is said where the field stands: whether it is required, and shown.</summary>
    public abstract void Site(FieldPair pair);

    /// <summary>What is said where its type stands; a definition in many places is looked at once.</summary>
    public abstract void Type(FieldPair pair);

    /// <summary>A field of an object that the new version does not have.</summary>
    public abstract void Deleted(FieldPair around, Field field);

    /// <summary>A field that the old one did not have.</summary>
    public abstract void Added(FieldPair around, Field field);
}
