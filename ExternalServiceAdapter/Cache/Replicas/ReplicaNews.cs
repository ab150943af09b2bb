using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ServiceDefaults.Answers;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.ExternalServiceAdapter.Cache.Replicas;

/// <summary>What follows from what another replica has done, beyond what FusionCache does by itself.</summary>
internal sealed class ReplicaNews(IServiceProvider services, KeptAnswers answers, Purges purges)
{
    // How FusionCache keeps when a tag was removed.
    private const string Tag = FusionCacheInternalStrings.DefaultTagCacheKeyPrefix;

    /// <summary>Another replica has read something anew, or purged a resource.</summary>
    /// <param name="key">The key with its prefix.</param>
    public void Heard(string? key)
    {
        if (key is null || !key.StartsWith(CacheKey.Prefix, StringComparison.Ordinal))
            return;
        if (!key.AsSpan(CacheKey.Prefix.Length).StartsWith(Tag, StringComparison.Ordinal))
        {
            answers.DropMadeFrom(key);
            return;
        }

        purges.Add(key[(CacheKey.Prefix.Length + Tag.Length)..]);
        answers.Drop();
    }

    /// <summary>Nothing was heard for a while: whether something was purged is looked up in the second level again.</summary>
    public async Task MissedAsync()
    {
        // The cache has the backplane and not the other way round.
        var cache = services.GetRequiredService<IFusionCache>();
        foreach (var resource in CatalogueResources.ByPath.Keys)
            await cache.RemoveAsync(Tag + resource, CachePolicy.HereAlone);
        answers.Drop();
    }
}
