using System.Collections.Concurrent;
using FusionSample.ExternalServiceAdapter.Upstream;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>What the external API failed to say lately, and when it is asked for it again.</summary>
internal sealed class FailedTries(TimeProvider time)
{
    // Each is of use for seconds. Whoever is forgotten too soon asks once more.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Failure> _failures = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _nextTries = new();

    /// <summary>Whether the last try failed.</summary>
    public bool Has(string key) => _failures.ContainsKey(key);

    /// <summary>The last try's failure, and its time by <see cref="TimeProvider.GetTimestamp"/>; null where it did not fail.</summary>
    public Failure? Last(string key) => _failures.GetValueOrDefault(key);

    /// <summary>When the next try is; null where that is not known, or past.</summary>
    public DateTimeOffset? NextTry(string key) => _nextTries.TryGetValue(key, out var next) && next > time.GetUtcNow() ? next : null;

    /// <summary>A try failed.</summary>
    public void Add(string key, UpstreamException exception) => Set(_failures, key, new Failure(time.GetTimestamp(), exception));

    /// <summary>A try failed, or took too long; there will be no other until then.</summary>
    public void Pause(string key, DateTimeOffset until) => Set(_nextTries, key, until);

    /// <summary>A try succeeded.</summary>
    public void Remove(string key)
    {
        _failures.TryRemove(key, out _);
        _nextTries.TryRemove(key, out _);
    }

    private static void Set<T>(ConcurrentDictionary<string, T> entries, string key, T value)
    {
        if (entries.Count >= Most)
            entries.Clear();
        entries[key] = value;
    }

    /// <summary>A try that failed.</summary>
    internal sealed record Failure(long At, UpstreamException Exception);
}
