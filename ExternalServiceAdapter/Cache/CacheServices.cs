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
    // Part of every key. Raise the number when the stored form changes, so that an old entry is never read as a new one.
    private const string KeyPrefix = "swapi:1:";

    public static void AddUpstreamCache(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<CacheOptions>(CacheOptions.Section);
        builder.AddRedisClient("cache");
        builder.Services.AddSingleton<UpstreamCache>();
        builder.Services.AddFusionCache()
            .WithCacheKeyPrefix(KeyPrefix)
            .WithMemoryCache(services => new MemoryCache(new MemoryCacheOptions { SizeLimit = Settings(services).MaxEntries }))
            .WithSerializer(new JsonFusionSerializer())
            .WithDistributedCache(services => services.GetRequiredService<IDistributedCache>())
            .WithOptions(options => options.DistributedCacheCircuitBreakerDuration = TimeSpan.FromSeconds(2))
            .WithPostSetup((services, cache) =>
            {
                var entry = cache.DefaultEntryOptions;
                entry.Size = 1;
                entry.Duration = Settings(services).FreshFor;
                entry.IsFailSafeEnabled = true;
                entry.FailSafeMaxDuration = Settings(services).StaleFor;
                entry.FailSafeThrottleDuration = TimeSpan.FromSeconds(5);
                // A known answer is given at once while a slow external API is asked behind the caller's back.
                entry.FactorySoftTimeout = TimeSpan.FromMilliseconds(500);
                // A slow or absent Redis must not make the caller wait.
                entry.DistributedCacheSoftTimeout = TimeSpan.FromMilliseconds(100);
                entry.DistributedCacheHardTimeout = TimeSpan.FromMilliseconds(500);
                entry.AllowBackgroundDistributedCacheOperations = true;
                // An entry that cannot be read is a miss, not an error.
                entry.ReThrowSerializationExceptions = false;
            });
    }

    private static CacheOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<CacheOptions>>().Value;
}
