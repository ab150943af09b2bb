using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>What breaks whoever fills in a field.</summary>
internal sealed class InputChecks : FieldChecks
{
    public static readonly InputChecks All = new();

    public override Direction Direction => Direction.Input;

    // Flows that were made before a field was hidden still send it.
    public override bool Matters(Field old) => !old.Node["readOnly"].IsTrue;

    public override bool IsOffered(Field @new) => !@new.Node["readOnly"].IsTrue;

    public override void Site(FieldPair pair)
    {
        var (old, @new) = (pair.Old, pair.New);
        if (!old.IsAsked && @new.IsAsked)
        {
            pair.AtSite(InputKinds.InputFieldBecameRequired, $"{pair.Subject} could be left out and is required now.",
                $"Leave it optional and do without it as before, or require it {pair.InRevision}.");
        }

        if (!old.IsInternal && @new.IsInternal)
        {
            pair.AtSite(InputKinds.InputFieldVisibilityChangedToInternal, $"{pair.Subject} is no longer shown{Instead(@new)}.",
                "Leave it visible ('advanced' puts it out of sight), and say in its description that it should not be used any more.");
        }
    }

    public override void Type(FieldPair pair)
    {
        var (old, @new) = (pair.Old.Node, pair.New.Node);
        var isWider = (pair.Old.Type, pair.New.Type) is ("integer", "number") && FieldTypes.Maker(@new) is not "unreadable";
        if (!isWider && (pair.Old.Type != pair.New.Type || FieldTypes.Maker(old) != FieldTypes.Maker(@new)))
        {
            pair.AtType(InputKinds.InputFieldTypeChanged, $"{pair.Subject} was {FieldTypes.Words(old)} and is {FieldTypes.Words(@new)} now.",
                $"Leave it as it is and add an optional input of the other type, or publish the operation {pair.InRevision}.");
        }

        EnumChecks.Narrowed(pair);
        RangeChecks.Narrowed(pair);
        DefaultCheck.Changed(pair);
        DynamicChecks.Choices(pair);
        DynamicChecks.Shape(pair);
    }

    public override void Deleted(FieldPair around, Field field)
    {
        if (!DynamicChecks.IsDynamic(around.New))
            Deleted(around.Comparison, around.Of(field), field, Texts.InRevision(around.Operation));
    }

    public override void Added(FieldPair around, Field field)
    {
        if (field.IsAsked)
            Added(around.Comparison, field, around.Comparison.New.Users(field.Site, Direction, around.Operation), Texts.InRevision(around.Operation));
    }

    /// <summary>An input that is no longer there.</summary>
    public static void Deleted(Comparison comparison, string subject, Field field, string inRevision) =>
        comparison.Report(InputKinds.InputFieldDeleted, field.Site, Node.Missing, $"{subject} is no longer an input.",
            $"Keep it, even if the service does nothing with it any more, or publish the operation without it {inRevision}.");

    /// <summary>An input that nobody sends yet.</summary>
    public static void Added(Comparison comparison, Field field, string users, string inRevision) =>
        comparison.Report(InputKinds.InputFieldAddedAsRequired, Node.Missing, field.Site, $"{field.Label} of {users} is new and required.",
            $"Make it optional, with a default that does what was done before, or ask for it {inRevision}.");

    private static string Instead(Field field) =>
        field["default"] is { Exists: true } value ? $", and {Texts.Value(value)} may be sent in place of what was filled in" : "";
}
