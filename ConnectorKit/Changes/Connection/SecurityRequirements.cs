using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Connection;

/// <summary>What a call must bring with it: one of several alternatives, each of which may ask for more than one thing.</summary>
internal static class SecurityRequirements
{
    private const int Most = 20;

    public static void Compare(Comparison comparison)
    {
        var (oldRoot, newRoot) = (comparison.Old.Root["security"], comparison.New.Root["security"]);
        Compare(comparison, oldRoot, newRoot, "the connector");
        foreach (var (old, @new) in comparison.Operations.Both.Where(pair => pair.Old.Node["security"].Exists || pair.New.Node["security"].Exists))
            Compare(comparison, Own(old, oldRoot), Own(@new, newRoot), Texts.Label(old));
    }

    // What says nothing of it is not read as free for all: many definitions leave it to apiProperties.
    private static void Compare(Comparison comparison, Node old, Node @new, string whose)
    {
        if (!old.IsArray || !@new.IsArray || @new.Items.Count == 0)
            return;
        var news = Alternatives(comparison.New, @new);
        // A way to sign in that is gone is said once, where it was defined.
        var types = Types(comparison.Old).Except(Types(comparison.New)).ToHashSet(StringComparer.Ordinal);
        var lost = Alternatives(comparison.Old, old).Find(had => !had.Overlaps(types) && !news.Exists(needs => needs.IsSubsetOf(had)));
        if (lost is null)
            return;
        comparison.Report(ConnectionKinds.SecurityChanged, old, @new,
            $"A call of {whose} that brings {(lost.Count > 0 ? Texts.Some([.. lost]) : "nothing")} is no longer let in.",
            "Go on taking what was enough before; ask for more in operations that are new.");
    }

    private static Node Own(Operation operation, Node root) => operation.Node["security"] is { Exists: true } own ? own : root;

    // An empty list asks for nothing, as one empty alternative does.
    private static List<HashSet<string>> Alternatives(Edition edition, Node list) =>
        list.Items.Count == 0 ? [[]]
            : [.. list.Items.Take(Most).Select(item => item.Members.SelectMany(scheme => Needs(edition, scheme)).ToHashSet(StringComparer.Ordinal))];

    private static IEnumerable<string> Types(Edition edition) =>
        edition.Root["securityDefinitions"].Members.Select(scheme => scheme["type"].Text ?? "").Where(type => type.Length > 0).Take(Most);

    // By type, as the keys are for the file alone.
    private static IEnumerable<string> Needs(Edition edition, Node scheme)
    {
        var type = edition.Root["securityDefinitions"][scheme.Key]["type"].Text ?? scheme.Key;
        return scheme.Items.Take(Most).Select(scope => $"scope {scope.Text} ({type})").Prepend(type);
    }
}
