using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>Where an operation is called.</summary>
internal static class AddressChecks
{
    public static void Compare(Comparison comparison, OperationPair pair)
    {
        var (old, @new) = pair;
        if (old.Method != @new.Method)
        {
            comparison.Report(OperationKinds.OperationMethodChanged, old.Node, @new.Node,
                $"{Texts.Label(old)} was a {old.Method.ToUpperInvariant()} and is a {@new.Method.ToUpperInvariant()} now.",
                $"Where Logic Apps use the connector, publish it {Texts.InRevision(old)}; else nothing needs to be done.");
        }

        // What moved between basePath and path is where it was.
        if (PathTemplate.Shape(old.Path) != PathTemplate.Shape(@new.Path)
            && PathTemplate.Whole(comparison.Old, old) != PathTemplate.Whole(comparison.New, @new))
        {
            comparison.Report(OperationKinds.OperationPathChanged, old.PathItem, @new.PathItem,
                $"The path of {Texts.Label(old)} was {SafeText.Shorten(old.Path)} and is {SafeText.Shorten(@new.Path)} now.",
                $"Where Logic Apps use the connector, let the service answer at both paths, or publish it {Texts.InRevision(old)}; else nothing needs to be done.");
        }
    }
}
