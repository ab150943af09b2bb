using System.Collections.Concurrent;
using FusionSample.ExternalServiceAdapter.Upstream;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>
/// Gives what is cached, or asks the external API once for all who wait. That holds for a failure too: who waited while another
/// caller's attempt failed shares that failure, and who comes later starts a new attempt.
/// </summary>
public sealed class UpstreamCache(IFusionCache cache, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Failure> _failures = new();

    /// <summary>The value for the key. Fails with the <see cref="UpstreamException"/> of the factory where nothing is known.</summary>
    /// <param name="key">The key, without the prefix that all keys have.</param>
    /// <param name="factory">Asks the external API.</param>
    /// <param name="cancellationToken">Ends the caller's waiting.</param>
    public async Task<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> factory, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        // One caller's going away ends that caller's waiting alone: the read is for all who wait, and the pipeline bounds its time.
        var read = cache.GetOrSetAsync<T>(
            key,
            async (context, token) =>
            {
                if (_failures.TryGetValue(key, out var failure) && failure.At >= asked)
                    throw failure.Exception.Again();
                try
                {
                    var value = await factory(token);
                    _failures.TryRemove(key, out _);
                    if (value is null)
                        context.Options.Duration = NotFoundFor;
                    return value;
                }
                catch (UpstreamException exception)
                {
                    Remember(key, exception);
                    throw;
                }
            },
            token: CancellationToken.None);
        return await read.AsTask().WaitAsync(cancellationToken);
    }

    /// <summary>How long "there is no such record" is believed.</summary>
    public static readonly TimeSpan NotFoundFor = TimeSpan.FromMinutes(1);

    private void Remember(string key, UpstreamException exception)
    {
        // Only those who wait at this moment have a use for it: a few entries are enough.
        if (_failures.Count >= 1000)
            _failures.Clear();
        _failures[key] = new Failure(time.GetTimestamp(), exception);
    }

    private sealed record Failure(long At, UpstreamException Exception);
}
