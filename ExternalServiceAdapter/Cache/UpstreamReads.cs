using System.Collections.Concurrent;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>The reads that are under way, each once for all who wait for it, and those that failed lately.</summary>
internal sealed class UpstreamReads(Purges purges, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, object> _reads = new();

    /// <summary>The failed ones.</summary>
    public FailedTries Failed { get; } = new(time);

    /// <summary>Whether this is being read.</summary>
    public bool IsUnderWay(CacheKey key) => _reads.ContainsKey(key.Text);

    /// <summary>Reads, or waits for whoever does. FusionCache lets one in at a time, but for a read that goes on behind a caller's back.</summary>
    /// <param name="key">The key.</param>
    /// <param name="before">What was known before; null where nothing was.</param>
    /// <param name="read">Asks the external API.</param>
    /// <param name="asked">When the caller came: a failure since then is the caller's too.</param>
    /// <param name="pause">How long after a failure nobody is asked again.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public async Task<Known<T>> ReadAsync<T>(
        CacheKey key, Known<T>? before, Func<Known<T>?, CancellationToken, Task<Known<T>>> read, long asked, TimeSpan pause, CancellationToken cancellationToken)
        where T : class
    {
        if (Failed.Last(key.Text) is { } failure && (failure.At >= asked || time.GetElapsedTime(failure.At) < pause))
            throw failure.Exception.Again();
        var once = _reads.GetOrAdd(key.Text, _ => new Lazy<Task<Known<T>>>(() => TryAsync(key, before, read, cancellationToken)));
        return await ((Lazy<Task<Known<T>>>)once).Value;
    }

    /// <summary>What the read that is under way gives. Where none is, fails as the last one did.</summary>
    public Task<Known<T>> UnderWay<T>(CacheKey key)
        where T : class =>
        _reads.TryGetValue(key.Text, out var read) ? ((Lazy<Task<Known<T>>>)read).Value
        : throw Failed.Last(key.Text)?.Exception.Again()
            ?? new UpstreamException(ProblemTypes.UpstreamUnreachable, $"What is known of {key.Text} is too old to be told.");

    private async Task<Known<T>> TryAsync<T>(
        CacheKey key, Known<T>? before, Func<Known<T>?, CancellationToken, Task<Known<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var purged = purges.Count;
            var known = await read(before, cancellationToken);
            // What was told before a purge is not to outlive it.
            if (purges.Count != purged)
                known = await read(null, cancellationToken);
            Failed.Remove(key.Text);
            return known;
        }
        catch (UpstreamException exception)
        {
            Failed.Add(key.Text, exception);
            throw;
        }
        finally
        {
            _reads.TryRemove(key.Text, out _);
        }
    }
}
