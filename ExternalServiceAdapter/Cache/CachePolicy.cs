using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>How long what one operation reads is kept and how long it is waited for. See <see cref="CacheOptions"/> for each value.</summary>
public sealed record CachePolicy(
    TimeSpan FreshFor, TimeSpan StaleFor, TimeSpan RetryAfterFailure, TimeSpan SoftTimeout, TimeSpan HardTimeout, double EagerRefresh, int Size)
{
    /// <summary>
    /// How much sooner the cache takes an entry for expired than callers do: whoever asks again at the very end of its time must not
    /// be given it once more.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    // While the external API fails there is no point in waiting for it: the last known answer is given and the next one read behind it.
    private static readonly TimeSpan TimeoutWhileFailing = TimeSpan.FromMilliseconds(50);

    /// <summary>For what concerns this process's memory and nobody else.</summary>
    internal static FusionCacheEntryOptions HereAlone { get; } = new()
    {
        IsFailSafeEnabled = true, // what is made to expire is not removed
        SkipDistributedCacheRead = true,
        SkipDistributedCacheWrite = true,
        SkipBackplaneNotifications = true,
    };

    /// <summary>The same for FusionCache. The hard timeout is not part of it: <see cref="UpstreamCache"/> counts the waiting for others too.</summary>
    internal FusionCacheEntryOptions Entry { get; } = EntryOf(FreshFor, StaleFor, RetryAfterFailure, SoftTimeout, EagerRefresh, Size);

    /// <summary>The same after a failed try.</summary>
    internal FusionCacheEntryOptions EntryWhileFailing { get; } = EntryOf(
        FreshFor, StaleFor, RetryAfterFailure, SoftTimeout < TimeoutWhileFailing ? SoftTimeout : TimeoutWhileFailing, EagerRefresh, Size);

    /// <summary>The same without a look at the second level.</summary>
    internal FusionCacheEntryOptions EntryAnew { get; } =
        EntryOf(FreshFor, StaleFor, RetryAfterFailure, SoftTimeout, EagerRefresh, Size, skipsSecondLevel: true);

    /// <summary>The same for a look that asks nobody, in both levels.</summary>
    internal FusionCacheEntryOptions Peek { get; } = new()
    {
        AllowStaleOnReadOnly = true,
        DistributedCacheSoftTimeout = TimeSpan.FromMilliseconds(100),
        DistributedCacheHardTimeout = TimeSpan.FromMilliseconds(500),
        ReThrowSerializationExceptions = false,
    };

    /// <summary>The same for a look in this process alone.</summary>
    internal FusionCacheEntryOptions PeekHere { get; } = new() { AllowStaleOnReadOnly = true, SkipDistributedCacheRead = true };

    /// <summary>When somebody who asks causes a refresh, though the value is fresh.</summary>
    internal DateTimeOffset RefreshFrom(DateTimeOffset asOf, DateTimeOffset freshUntil) =>
        EagerRefresh > 0 ? asOf + (freshUntil - asOf) * EagerRefresh : freshUntil;

    private static FusionCacheEntryOptions EntryOf(
        TimeSpan freshFor, TimeSpan staleFor, TimeSpan retryAfterFailure, TimeSpan softTimeout, double eagerRefresh, int size, bool skipsSecondLevel = false) => new()
        {
            Size = size,
            Duration = freshFor - Margin,
            EagerRefreshThreshold = eagerRefresh > 0 ? (float)eagerRefresh : null,
            IsFailSafeEnabled = true,
            FailSafeMaxDuration = freshFor + staleFor,
            FailSafeThrottleDuration = retryAfterFailure,
            FactorySoftTimeout = softTimeout,
            SkipDistributedCacheRead = skipsSecondLevel,
            // A slow or absent Redis must not make the caller wait.
            DistributedCacheSoftTimeout = TimeSpan.FromMilliseconds(100),
            DistributedCacheHardTimeout = TimeSpan.FromMilliseconds(500),
            AllowBackgroundDistributedCacheOperations = true,
            // An entry that cannot be read is a miss, not an error.
            ReThrowSerializationExceptions = false,
        };
}
