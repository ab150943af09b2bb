using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>What the platform asks the service while a maker works: choices, and the fields of an object.</summary>
internal static class DynamicChecks
{
    private static readonly string[] ChoiceForms = ["x-ms-dynamic-list", "x-ms-dynamic-values", "x-ms-dynamic-tree"];
    private static readonly string[] ShapeForms = ["x-ms-dynamic-properties", "x-ms-dynamic-schema"];

    /// <summary>Whether its fields are found at run time.</summary>
    public static bool IsDynamic(Field field) => ShapeForms.Any(form => field[form].Exists);

    public static void Choices(FieldPair pair)
    {
        if (Difference(pair, ChoiceForms) is { } difference && difference.Old.Exists)
        {
            pair.Comparison.Report(DynamicKinds.DynamicChoicesChanged, difference.Old, difference.New.Exists ? difference.New : pair.New.Place,
                difference.New.Exists ? $"The choices of {pair.Old.Label} ({Texts.Label(pair.Operation)}) come from elsewhere."
                    : $"{pair.Subject} offers no choices any more.",
                "Leave them, or be sure that the values which were chosen mean the same as before.");
        }
    }

    public static void Shape(FieldPair pair)
    {
        if (Difference(pair, ShapeForms) is not { } difference)
            return;
        var (old, @new) = difference;
        if (!@new.Exists)
        {
            pair.Comparison.Report(DynamicKinds.DynamicShapeRemoved, old, pair.New.Place,
                $"The fields of {pair.Old.Label} ({Texts.Label(pair.Operation)}) are no longer found at run time.",
                $"Put {old.Key} back, or declare every field that it could have had.");
        }
        // Where nothing was declared nothing could be used.
        else if (old.Exists || pair.Comparison.Old.Shape(pair.Old.Node).Properties.Count > 0)
        {
            pair.Comparison.Report(DynamicKinds.DynamicShapeChanged, old.Exists ? old : pair.Old.Place, @new,
                $"The fields of {pair.Old.Label} ({Texts.Label(pair.Operation)}) are found {(old.Exists ? "elsewhere" : "at run time")} now.",
                "Be sure that it answers every field that there was, under the same name and of the same type.");
        }
    }

    // Titles are for people.
    private static bool Same(Node old, Node @new) => old.Members.Concat(@new.Members).Select(member => member.Key).Distinct(StringComparer.Ordinal)
        .Except(["value-title", "itemTitlePath"], StringComparer.Ordinal).All(key => SameJson.Equal(old[key], @new[key]));

    // A form in both must be the same; the newer beside or instead of the older is, where it asks the same operation.
    private static (Node Old, Node New)? Difference(FieldPair pair, string[] forms)
    {
        var both = forms.Where(form => pair.Old[form].Exists && pair.New[form].Exists).ToList();
        if (both.Count > 0)
        {
            return both.Find(form => !Same(pair.Old[form], pair.New[form])) is { } changed ? (pair.Old[changed], pair.New[changed]) : null;
        }

        var (old, @new) = (First(pair.Old, forms), First(pair.New, forms));
        return (!old.Exists && !@new.Exists) || (old.Exists && @new.Exists && SameJson.Equal(old["operationId"], @new["operationId"])) ? null : (old, @new);
    }

    private static Node First(Field field, string[] forms) => forms.Select(form => field[form]).FirstOrDefault(node => node.Exists) ?? Node.Missing;
}
