using System.Collections.Concurrent;

namespace FusionSample.LocalSwapi.Calls;

/// <summary>How often SWAPI was asked for what, health checks left out.</summary>
/// <param name="Total">All calls.</param>
/// <param name="Conditional">Those that said which answer they have already ('If-None-Match').</param>
/// <param name="NotModified">Those that were answered with 304.</param>
/// <param name="Paths">The calls by path and query.</param>
public sealed record CallCounts(long Total, long Conditional, long NotModified, IReadOnlyDictionary<string, long> Paths);

/// <summary>Counts the calls that reach SWAPI's port, those that a fault answers too.</summary>
internal sealed class CallLog
{
    private readonly ConcurrentDictionary<string, long> _paths = new(StringComparer.Ordinal);

    private long _conditional;
    private long _notModified;

    public void Add(HttpRequest request)
    {
        if (request.Headers.IfNoneMatch.Count > 0)
            Interlocked.Increment(ref _conditional);
        _paths.AddOrUpdate(request.Path.ToUriComponent() + request.QueryString, 1, (_, count) => count + 1);
    }

    public void AddNotModified() => Interlocked.Increment(ref _notModified);

    public void Clear()
    {
        _paths.Clear();
        Interlocked.Exchange(ref _conditional, 0);
        Interlocked.Exchange(ref _notModified, 0);
    }

    public CallCounts Count()
    {
        var paths = new SortedDictionary<string, long>(_paths.ToDictionary(), StringComparer.Ordinal);
        return new CallCounts(paths.Values.Sum(), Interlocked.Read(ref _conditional), Interlocked.Read(ref _notModified), paths);
    }
}
