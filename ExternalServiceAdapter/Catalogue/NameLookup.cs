using System.Collections.Concurrent;
using FusionSample.ExternalServiceAdapter.Cache;
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

    private readonly ConcurrentDictionary<string, DateTimeOffset> _pausedUntil = new();

    /// <summary>Begins to read the names of these resources.</summary>
    public NamesUnderWay Begin(IReadOnlyList<string> resources)
    {
        var now = time.GetUtcNow();
        var paused = resources.Where(resource => _pausedUntil.TryGetValue(resource, out var until) && now < until).ToList();
        return new NamesUnderWay(
            resources.Except(paused).ToDictionary(resource => resource, ReadAsync),
            paused.Count > 0 ? paused.Min(resource => _pausedUntil[resource]) : null, time);
    }

    // Not cancelled with the caller: the names are for all, and the upstream pipeline bounds the time. Null where they cannot be had.
    private async Task<Told<IReadOnlyDictionary<int, string>>?> ReadAsync(string resource)
    {
        try
        {
            var names = await CatalogueResources.ByPath[resource].NamesAsync(tables, CancellationToken.None);
            _pausedUntil.TryRemove(resource, out _);
            return names;
        }
        catch (UpstreamException exception)
        {
            _pausedUntil[resource] = time.GetUtcNow() + PauseAfterFailure;
            LogNoNames(logger, resource, exception.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The names of {Resource} could not be read; answers go without them for a while. {Reason}")]
    private static partial void LogNoNames(ILogger logger, string resource, string reason);
}
