using System.Collections.Concurrent;

namespace FusionSample.LocalSwapi.Calls;

/// <summary>How often SWAPI was asked for what, health checks left out.</summary>
/// <param name="Total">All calls.</param>
/// <param name="Paths">The calls by path and query.</param>
public sealed record CallCounts(long Total, IReadOnlyDictionary<string, long> Paths);

/// <summary>Counts the calls that reach SWAPI's port, those that a fault answers too.</summary>
internal sealed class CallLog
{
    private readonly ConcurrentDictionary<string, long> _paths = new(StringComparer.Ordinal);

    public void Add(HttpRequest request) =>
        _paths.AddOrUpdate(request.Path.ToUriComponent() + request.QueryString, 1, (_, count) => count + 1);

    public void Clear() => _paths.Clear();

    public CallCounts Count()
    {
        var paths = new SortedDictionary<string, long>(_paths.ToDictionary(), StringComparer.Ordinal);
        return new CallCounts(paths.Values.Sum(), paths);
    }
}
