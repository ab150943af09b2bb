using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>A field in both versions, and an operation on the way to it.</summary>
internal sealed record FieldPair(Comparison Comparison, Direction Direction, Field Old, Field New, Operation Operation)
{
    /// <summary>Field and operations as the beginning of a message.</summary>
    public string Subject => Of(Old);

    /// <summary>The same for a field beside or inside this one.</summary>
    public string Of(Field field) => Capital($"{field.Label} of {Comparison.Old.Users(field.Site, Direction, Operation)}");

    /// <summary>The remedy of most.</summary>
    public string InRevision => Texts.InRevision(Operation);

    /// <summary>Adds a change that stands where the field does.</summary>
    public void AtSite(ChangeKind kind, string message, string remedy) => Comparison.Report(kind, Old.Site, New.Site, message, remedy);

    /// <summary>Adds a change that stands where its type does: in a shared definition, if it has one.</summary>
    public void AtType(ChangeKind kind, string message, string remedy) => Comparison.Report(kind, Old.Place, New.Place, message, remedy);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
