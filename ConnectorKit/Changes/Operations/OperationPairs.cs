using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>An operation in both versions.</summary>
internal sealed record OperationPair(Operation Old, Operation New);

/// <summary>Which operation is which: by operationId, as the platform finds them; those without an id by method and path.</summary>
internal sealed class OperationPairs
{
    private readonly List<OperationPair> _both = [];
    private readonly List<Operation> _deleted = [];
    private readonly List<OperationPair> _renamed = [];

    private OperationPairs()
    {
    }

    public IReadOnlyList<OperationPair> Both => _both;

    public IReadOnlyList<Operation> Deleted => _deleted;

    /// <summary>Those whose method and path now belong to an id that is new.</summary>
    public IReadOnlyList<OperationPair> Renamed => _renamed;

    public static OperationPairs Of(RuleContext old, RuleContext @new)
    {
        var pairs = new OperationPairs();
        var places = new Dictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var operation in @new.Operations)
            places.TryAdd(Place(operation), operation);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in old.Operations.Where(operation => operation.Id.Length == 0 || ids.Add(operation.Id)))
        {
            var there = places.GetValueOrDefault(Place(operation));
            if ((operation.Id.Length > 0 ? @new.Find(operation.Id) : there) is { } same)
                pairs._both.Add(new(operation, same));
            else if (there is not null && (there.Id.Length == 0 || old.Find(there.Id) is null))
                pairs._renamed.Add(new(operation, there));
            else
                pairs._deleted.Add(operation);
        }

        return pairs;
    }

    private static string Place(Operation operation) => $"{operation.Method} {PathTemplate.Shape(operation.Path)}";
}
