using System.Collections.Concurrent;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>
/// When resources were purged, here or by another replica. FusionCache's tags keep what is still fresh from being read; this keeps a
/// last known answer, and a read that was under way meanwhile, from bringing back what was purged.
/// </summary>
public sealed class Purges(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _purgedAt = new();
    private long _count;

    /// <summary>How many there were: to be taken before a read, and compared after it.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>A resource is being purged.</summary>
    public void Add(string resource)
    {
        _purgedAt[resource] = time.GetUtcNow();
        Interlocked.Increment(ref _count);
    }

    /// <summary>Whether what was told of a resource at that time has been purged since.</summary>
    public bool Hold(string resource, DateTimeOffset asOf) => _purgedAt.TryGetValue(resource, out var purgedAt) && asOf < purgedAt;
}
