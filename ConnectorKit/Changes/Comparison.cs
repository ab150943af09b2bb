using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Changes.Operations;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>Two versions side by side, and what was found so far.</summary>
internal sealed class Comparison
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<(string Kind, Node Old, Node New)> _places = [];

    private Comparison(RuleContext old, RuleContext @new)
    {
        Old = new(old, Budget);
        New = new(@new, Budget);
        Operations = OperationPairs.Of(old, @new);
    }

    public Edition Old { get; }

    public Edition New { get; }

    /// <summary>The operations that are in both.</summary>
    public OperationPairs Operations { get; }

    public Budget Budget { get; } = new();

    public static Comparison Of(ConnectorText old, ConnectorText @new) => new(RuleContext.Read(old), RuleContext.Read(@new));

    /// <summary>Adds a change; <see cref="Node.Missing"/> stands for a place that one of the two does not have.</summary>
    public void Report(ChangeKind kind, Node old, Node @new, string message, string remedy)
    {
        // A shared definition is reached from many operations, and is one thing to mend.
        if (!_places.Add((kind.Name, old, @new)) || !Budget.Spend(1))
            return;
        var (oldPointer, newPointer) = (Pointer(old), Pointer(@new));
        if (Budget.Spend((oldPointer?.Length ?? 0) + (newPointer?.Length ?? 0)))
            Add(kind, (@new.Exists ? @new : old).File, oldPointer, newPointer, message, remedy);
    }

    /// <summary>Adds a change of a file as a whole.</summary>
    public void Add(ChangeKind kind, string file, string? oldPointer, string? newPointer, string message, string remedy) =>
        _changes.Add(new(kind.Name, kind.Severity, file, oldPointer, newPointer, message, remedy));

    public IReadOnlyList<Change> Changes()
    {
        if (Budget.IsSpent)
        {
            Add(ConnectionKinds.NotCompared, ConnectorText.DefinitionFile, "", "", "The definitions hold more than is compared.",
                "Look at the rest by eye, or split the connector: the platform takes a definition of less than 1 MB.");
        }

        return _changes;
    }

    private static string? Pointer(Node node) => node.Exists ? node.Pointer : null;
}
