using FusionSample.ServiceDefaults.Answers;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Drops what is known of resources: here, in the second level, and by the backplane in the other replicas.</summary>
public sealed class CachePurge(IFusionCache cache, Purges purges, KeptAnswers answers)
{
    // Longer than anything is kept; and the caller is to know that the second level has it.
    private static readonly FusionCacheEntryOptions Tag = new()
    {
        Size = 1,
        Duration = TimeSpan.FromDays(32),
        Priority = Microsoft.Extensions.Caching.Memory.CacheItemPriority.NeverRemove,
        DistributedCacheHardTimeout = TimeSpan.FromSeconds(1),
        AllowBackgroundDistributedCacheOperations = false,
        AllowBackgroundBackplaneOperations = false,
    };

    /// <summary>Drops these resources, last known answers and all: what is asked for next is read from the external API.</summary>
    public async Task DropAsync(IReadOnlyCollection<string> resources)
    {
        foreach (var resource in resources)
            purges.Add(resource);
        answers.Drop();
        // To its end, whoever has gone away meanwhile: half a purge would be worse than none.
        await cache.RemoveByTagAsync(resources, Tag, CancellationToken.None);
        // Once more: something may have been made of it in between.
        answers.Drop();
    }
}
