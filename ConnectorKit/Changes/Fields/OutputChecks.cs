using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>What breaks whoever uses a field of an answer.</summary>
internal sealed class OutputChecks : FieldChecks
{
    public static readonly OutputChecks All = new();

    public override Direction Direction => Direction.Output;

    // What was never shown was never chosen.
    public override bool Matters(Field old) => !old.IsInternal;

    public override bool IsOffered(Field @new) => true;

    public override void Site(FieldPair pair)
    {
        if (!pair.Old.IsInternal && pair.New.IsInternal)
        {
            pair.AtSite(OutputKinds.OutputFieldBecameInternal, $"{pair.Subject} is no longer shown.",
                "Leave it visible, and say in its description what to use instead.");
        }
    }

    public override void Type(FieldPair pair)
    {
        if (Kind(pair) is { } kind)
        {
            var message = $"{pair.Subject} was {FieldTypes.Words(pair.Old.Node)} and is {FieldTypes.Words(pair.New.Node)} now.";
            if (kind == OutputKinds.ResponseShapeChanged)
                pair.AtSite(kind, message, $"Leave it as it is, and publish the operation that answers otherwise {pair.InRevision}.");
            else if (kind == OutputKinds.OutputFieldFormatRelabelled)
                pair.AtType(kind, message, "Leave the format as it was if a certification is near; else nothing needs to be done.");
            else
                pair.AtType(kind, message, $"Leave it as it is and add a field of the other type beside it, or publish the operation {pair.InRevision}.");
        }

        EnumChecks.Widened(pair);
        DynamicChecks.Shape(pair);
    }

    public override void Deleted(FieldPair around, Field field)
    {
        if (DynamicChecks.IsDynamic(around.New))
            return;
        around.Comparison.Report(OutputKinds.OutputFieldDeleted, field.Site, Node.Missing, $"{around.Of(field)} is no longer an output.",
            $"Go on answering and declaring it, or publish the operation without it {around.InRevision}.");
    }

    public override void Added(FieldPair around, Field field)
    {
    }

    private static ChangeKind? Kind(FieldPair pair)
    {
        var (old, @new) = (pair.Old.Node, pair.New.Node);
        // Of what was declared of no type nobody could expect one.
        return pair.Old.Type is "anything" ? null
            : pair.Old.Type != pair.New.Type ? pair.Old.IsWhole ? OutputKinds.ResponseShapeChanged : OutputKinds.OutputFieldTypeChanged
            : FieldTypes.Maker(old) != FieldTypes.Maker(@new) ? OutputKinds.OutputFieldFormatChanged
            : old["format"].Text != @new["format"].Text ? OutputKinds.OutputFieldFormatRelabelled
            : null;
    }
}
