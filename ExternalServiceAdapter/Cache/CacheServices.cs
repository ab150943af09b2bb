using FusionSample.ExternalServiceAdapter.Cache.Replicas;
using FusionSample.ServiceDefaults.Answers;
using FusionSample.ServiceDefaults.Redis;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Registers the cache: this process's memory first, a Redis server second.</summary>
internal static class CacheServices
{
    public static void AddUpstreamCache(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<CacheOptions>(CacheOptions.Section);
        builder.AddRedisClient("cache");
        builder.Services.AddSingleton<CachePolicies>();
        builder.Services.AddSingleton<Purges>();
        builder.Services.AddSingleton<UpstreamCache>();
        builder.Services.AddSingleton<CachePurge>();
        builder.Services.AddSingleton<ReplicaNews>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddFusionCache()
            .WithCacheKeyPrefix(CacheKey.Prefix)
            .WithMemoryCache(services => new MemoryCache(new MemoryCacheOptions { SizeLimit = services.GetRequiredService<IOptions<CacheOptions>>().Value.MaxEntries }))
            .WithSerializer(new JsonFusionSerializer())
            .WithDistributedCache(services => services.GetRequiredService<IDistributedCache>())
            .WithOptions(options =>
            {
                options.DistributedCacheCircuitBreakerDuration = TimeSpan.FromSeconds(2);
                options.BackplaneCircuitBreakerDuration = TimeSpan.FromSeconds(2);
                options.AutoRecoveryMaxItems = 10_000;
                options.RemoveByTagBehavior = RemoveByTagBehavior.Remove;
                options.TagsDefaultEntryOptions.Size = 1;
            })
            .WithBackplane(services => ActivatorUtilities.CreateInstance<RedisBackplane>(services))
            .WithPostSetup((services, cache) =>
            {
                // What was read behind a caller's back is news to the answers that were made before.
                var answers = services.GetRequiredService<KeptAnswers>();
                cache.Events.BackgroundFactorySuccess += (_, refreshed) => answers.DropMadeFrom(refreshed.Key);
            });
    }
}
