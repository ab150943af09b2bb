using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ServiceDefaults.Answers;
using FusionSample.ServiceDefaults.Problems;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>
/// Gives what is cached, or asks the external API once for all who wait. That holds for a failure too: who waited while another
/// caller's attempt failed shares that failure, and who comes later starts a new attempt, or is given the last known answer.
/// </summary>
public sealed class UpstreamCache(IFusionCache cache, Purges purges, TimeProvider time)
{
    /// <summary>How long "there is no such record" is believed.</summary>
    public static readonly TimeSpan NotFoundFor = TimeSpan.FromMinutes(1);

    // How long it is remembered for the case that the external API fails: there are as many ids without a record as somebody likes to ask for.
    private static readonly TimeSpan NotFoundStaleFor = TimeSpan.FromMinutes(10);

    // While something is read anew nobody knows what it will be: what is given meanwhile is kept this long.
    private static readonly TimeSpan Meanwhile = TimeSpan.FromMilliseconds(250);

    private readonly UpstreamReads _reads = new(purges, time);

    /// <summary>What is known under the key. Fails with the <see cref="UpstreamException"/> of the read where nothing is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="policy">What holds for it.</param>
    /// <param name="read">Asks the external API. Is given what was known before, or null.</param>
    /// <param name="cancellationToken">Ends the caller's waiting.</param>
    public async Task<Told<T?>> GetAsync<T>(
        CacheKey key, CachePolicy policy, Func<Known<T>?, CancellationToken, Task<Known<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        var (asked, askedAt, isTry) = (time.GetTimestamp(), time.GetUtcNow(), false);
        // One caller's going away ends that caller's waiting alone: the read is for all who wait, and the pipeline bounds its time.
        Task<Known<T>> GetAsync(FusionCacheEntryOptions options) => cache.GetOrSetAsync<Known<T>>(
            key.Text,
            async (context, token) =>
            {
                isTry = true;
                var before = context.StaleValue is { HasValue: true, Value: { } stale } && !purges.Hold(key.Resource, stale.AsOf) ? stale : null;
                var known = await _reads.ReadAsync(key, before, read, asked, before is null ? TimeSpan.Zero : policy.RetryAfterFailure, token);
                context.Options.Duration = KeepFor(known, policy);
                if (known.IsMissing && NotFoundStaleFor < context.Options.FailSafeMaxDuration)
                    context.Options.FailSafeMaxDuration = NotFoundStaleFor;
                return known;
            },
            options: options,
            tags: [key.Resource],
            token: CancellationToken.None).AsTask();
        try
        {
            var known = await GetAsync(_reads.Failed.Has(key.Text) ? policy.EntryWhileFailing : policy.Entry)
                .WaitAsync(policy.HardTimeout, time, cancellationToken);
            // Whoever wrote it to the second level went by another policy.
            if (!isTry && IsLastKnown(known, policy) && !_reads.IsUnderWay(key) && _reads.Failed.NextTry(key.Text) is null)
            {
                await cache.ExpireAsync(key.Text, CachePolicy.HereAlone, CancellationToken.None);
                known = await GetAsync(policy.EntryAnew).WaitAsync(Left(policy, asked), time, cancellationToken);
            }

            if (IsTooOld(key, policy, known))
                known = await _reads.UnderWay<T>(key).WaitAsync(Left(policy, asked), time, cancellationToken);
            return Tell(key, policy, known, askedAt, isTry);
        }
        catch (TimeoutException slow)
        {
            throw new UpstreamException(ProblemTypes.UpstreamTimeout, $"{key.Text} was not there after {policy.HardTimeout}.", slow);
        }
    }

    /// <summary>What is known under the key without asking anybody, fresh or not; null where nothing is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="policy">What holds for it.</param>
    /// <param name="elsewhere">Whether to look in the second level too.</param>
    /// <param name="cancellationToken">Ends the caller's waiting.</param>
    public async Task<Told<T>?> PeekAsync<T>(CacheKey key, CachePolicy policy, bool elsewhere, CancellationToken cancellationToken)
        where T : class
    {
        var found = await cache.TryGetAsync<Known<T>>(key.Text, elsewhere ? policy.Peek : policy.PeekHere, cancellationToken);
        return found is { HasValue: true, Value: { Value: { } value } known } && !IsTooOld(key, policy, known)
            ? new Told<T>(value, AgeOf(key, policy, known, wasAsked: false), IsLastKnown(known, policy))
            : null;
    }

    private TimeSpan KeepFor<T>(Known<T> known, CachePolicy policy)
        where T : class
    {
        var left = FreshUntil(known, policy) - time.GetUtcNow() - CachePolicy.Margin;
        // What is past its time already was the best that could be had.
        return left > TimeSpan.Zero ? left : policy.RetryAfterFailure;
    }

    // Of what was purged a fresh answer cannot be told from one that another replica has just read.
    private bool IsTooOld<T>(CacheKey key, CachePolicy policy, Known<T> known)
        where T : class =>
        time.GetUtcNow() - FreshUntil(known, policy) is var past && past > TimeSpan.Zero
        && (past > policy.StaleFor || purges.Hold(key.Resource, known.AsOf));

    private Told<T?> Tell<T>(CacheKey key, CachePolicy policy, Known<T> known, DateTimeOffset askedAt, bool isTry)
        where T : class
    {
        var isLastKnown = IsLastKnown(known, policy);
        if (isLastKnown && isTry)
            _reads.Failed.Pause(key.Text, time.GetUtcNow() + policy.RetryAfterFailure);
        return new Told<T?>(known.Value, AgeOf(key, policy, known, wasAsked: known.AsOf >= askedAt), isLastKnown);
    }

    private AnswerAge AgeOf<T>(CacheKey key, CachePolicy policy, Known<T> known, bool wasAsked)
        where T : class
    {
        var (now, freshUntil) = (time.GetUtcNow(), FreshUntil(known, policy));
        var refreshFrom = policy.RefreshFrom(known.AsOf, freshUntil);
        var keepUntil = now < refreshFrom ? refreshFrom
            : now <= freshUntil ? Earlier(freshUntil, now + Meanwhile)
            : _reads.IsUnderWay(key) ? now + Meanwhile
            : _reads.Failed.NextTry(key.Text) ?? now;
        return new AnswerAge(known.AsOf, freshUntil, keepUntil, wasAsked) { Sources = [key.Source] };
    }

    private bool IsLastKnown<T>(Known<T> known, CachePolicy policy)
        where T : class => time.GetUtcNow() > FreshUntil(known, policy);

    private TimeSpan Left(CachePolicy policy, long asked) =>
        policy.HardTimeout - time.GetElapsedTime(asked) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private static DateTimeOffset FreshUntil<T>(Known<T> known, CachePolicy policy)
        where T : class => known.AsOf + (known.IsMissing && NotFoundFor < policy.FreshFor ? NotFoundFor : policy.FreshFor);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
