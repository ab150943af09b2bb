using FusionSample.ConnectorKit.Changes.Fields;
using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>What an operation takes: parameters by name and location, those that are left by name alone, and the body.</summary>
internal static class ParameterComparison
{
    public static void Compare(Comparison comparison, FieldWalk inputs, OperationPair pair)
    {
        var left = new Dictionary<(string Name, string In), Parameter>();
        foreach (var parameter in Named(pair.New))
            left.TryAdd((parameter.Name, parameter.In), parameter);
        var elsewhere = new List<Parameter>();
        foreach (var old in Named(pair.Old))
        {
            if (left.Remove((old.Name, old.In), out var same))
                inputs.Compare(Field.Of(old), Field.Of(same), pair.Old);
            else
                elsewhere.Add(old);
        }

        var byName = left.Values.ToLookup(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var old in elsewhere)
        {
            if (byName[old.Name].FirstOrDefault(parameter => left.ContainsKey((parameter.Name, parameter.In))) is { } moved)
            {
                left.Remove((moved.Name, moved.In));
                Moved(comparison, pair, old, moved);
                inputs.Compare(Field.Of(old), Field.Of(moved), pair.Old);
            }
            else
            {
                InputChecks.Deleted(comparison, Subject(comparison, pair, old), Field.Of(old), Texts.InRevision(pair.Old));
            }
        }

        foreach (var added in left.Values.Select(Field.Of).Where(field => field.IsAsked))
            InputChecks.Added(comparison, added, comparison.New.Users(added.Site, Direction.Input, pair.New), Texts.InRevision(pair.Old));
        Body(comparison, inputs, pair);
    }

    private static void Body(Comparison comparison, FieldWalk inputs, OperationPair pair)
    {
        if (pair.Old.Body is not { } old)
        {
            if (pair.New.Body is { } added && IsAsked(comparison.New, added))
                InputChecks.Added(comparison, Field.Body(comparison.New, added), Texts.Label(pair.Old), Texts.InRevision(pair.Old));
            return;
        }

        if (pair.New.Body is not { } @new)
        {
            InputChecks.Deleted(comparison, Subject(comparison, pair, old), Field.Body(comparison.Old, old), Texts.InRevision(pair.Old));
            return;
        }

        if (old.Name != @new.Name)
        {
            comparison.Report(InputKinds.BodyParameterRenamed, old.Node, @new.Node,
                $"The body of {Texts.Label(pair.Old)} was named '{SafeText.Shorten(old.Name)}' and is named '{SafeText.Shorten(@new.Name)}' now.",
                "Give it its old name back; makers do not see it.");
        }

        inputs.Compare(Field.Body(comparison.Old, old), Field.Body(comparison.New, @new), pair.Old);
    }

    private static void Moved(Comparison comparison, OperationPair pair, Parameter old, Parameter @new) =>
        comparison.Report(InputKinds.InputFieldMoved, old.Node, @new.Node,
            $"{Subject(comparison, pair, old)} moved from {SafeText.Shorten(old.In)} to {SafeText.Shorten(@new.In)}.",
            "Where Logic Apps use the connector, let the service take it in both places; else nothing needs to be done.");

    private static string Subject(Comparison comparison, OperationPair pair, Parameter parameter) =>
        $"'{SafeText.Shorten(parameter.Name)}' of {comparison.Old.Users(parameter.Node, Direction.Input, pair.Old)}";

    // An optional body of which something is required asks for nothing while it is left out, but in Power Apps for an argument.
    private static bool IsAsked(Edition edition, Parameter body) => body.IsRequired || Inputs.Of(edition, body).Any(field => field.IsAsked);

    private static IEnumerable<Parameter> Named(Operation operation) =>
        operation.Parameters.Where(parameter => parameter.In is not "body" && parameter.Name.Length > 0);
}
