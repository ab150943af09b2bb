using System.Collections.Concurrent;
using FusionSample.ExternalServiceAdapter.Upstream;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>
/// Collects the names that a record needs. They make an answer nicer and must not cost it: what is not there in time, or cannot be
/// had at all, is left out, and a resource whose names failed is not asked for again for a while.
/// </summary>
public sealed partial class NameLookup(ResourceTables tables, TimeProvider time, ILogger<NameLookup> logger)
{
    /// <summary>How long an answer waits for names. Reading goes on behind it, for the next one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>How long names that failed are not asked for again.</summary>
    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, long> _failedAt = new();

    /// <summary>The names of these resources, as far as they are there in time.</summary>
    public async Task<ReferenceNames> GetAsync(IReadOnlyList<string> resources, CancellationToken cancellationToken)
    {
        var reads = resources.Where(IsWorthATry).ToDictionary(resource => resource, ReadAsync);
        try
        {
            await Task.WhenAll(reads.Values).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // What is there by now has to do.
        }

        return new ReferenceNames(reads
            .Where(read => read.Value.IsCompletedSuccessfully)
            .ToDictionary(read => read.Key, read => read.Value.Result));
    }

    // Not cancelled with the caller: the names are for all, and the upstream pipeline bounds the time.
    private async Task<IReadOnlyDictionary<int, string>> ReadAsync(string resource)
    {
        try
        {
            var names = await CatalogueResources.ByPath[resource].NamesAsync(tables, CancellationToken.None);
            _failedAt.TryRemove(resource, out _);
            return names;
        }
        catch (UpstreamException exception)
        {
            _failedAt[resource] = time.GetTimestamp();
            LogNoNames(logger, resource, exception.Message);
            return new Dictionary<int, string>();
        }
    }

    private bool IsWorthATry(string resource) =>
        !_failedAt.TryGetValue(resource, out var failed) || time.GetElapsedTime(failed) >= PauseAfterFailure;

    [LoggerMessage(LogLevel.Warning, "The names of {Resource} could not be read; answers go without them for a while. {Reason}")]
    private static partial void LogNoNames(ILogger logger, string resource, string reason);
}
