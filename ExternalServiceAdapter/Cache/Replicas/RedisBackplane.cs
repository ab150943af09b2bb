using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Backplane;

namespace FusionSample.ExternalServiceAdapter.Cache.Replicas;

/// <summary>
/// Tells the other replicas by Redis what this one has read or dropped, and hears them. Nothing waits for Redis: while it is away
/// FusionCache notes what it could not tell and tells it later.
/// </summary>
internal sealed partial class RedisBackplane(IServiceProvider services, ReplicaNews news, TimeProvider time, ILogger<RedisBackplane> logger)
    : IFusionCacheBackplane
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(2);

    // The first connection that does not come about holds its thread for the whole of its timeout.
    private readonly Lazy<Task<IConnectionMultiplexer>> _redis = new(() => Task.Run(services.GetRequiredService<IConnectionMultiplexer>));
    private CancellationTokenSource? _subscription;

    public void Subscribe(BackplaneSubscriptionOptions options)
    {
        _subscription = new CancellationTokenSource();
        var stopped = _subscription.Token;
        _ = Task.Run(() => JoinAsync(options, stopped));
    }

    public ValueTask SubscribeAsync(BackplaneSubscriptionOptions options)
    {
        Subscribe(options);
        return ValueTask.CompletedTask;
    }

    public void Unsubscribe() => _subscription?.Cancel();

    public ValueTask UnsubscribeAsync()
    {
        Unsubscribe();
        return ValueTask.CompletedTask;
    }

    public void Publish(BackplaneMessage message, FusionCacheEntryOptions options, CancellationToken token = default) =>
        PublishAsync(message, options, token).AsTask().GetAwaiter().GetResult();

    /// <exception cref="RedisException">Redis is away.</exception>
    public async ValueTask PublishAsync(BackplaneMessage message, FusionCacheEntryOptions options, CancellationToken token = default)
    {
        if (!_redis.Value.IsCompletedSuccessfully)
            throw new RedisException("There is no connection yet.");
        await (await _redis.Value).GetSubscriber().PublishAsync(Channel, BackplaneMessage.ToByteArray(message));
    }

    // Ours alone, so that a version with other keys hears nothing of it.
    private static RedisChannel Channel => RedisChannel.Literal("fusion:" + CacheKey.Prefix);

    private async Task JoinAsync(BackplaneSubscriptionOptions options, CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested && !await HasJoinedAsync(options, stopped))
            await Task.Delay(RetryEvery, time, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Once it has come about, the client subscribes by itself again whenever Redis returns.
    private async Task<bool> HasJoinedAsync(BackplaneSubscriptionOptions options, CancellationToken stopped)
    {
        try
        {
            var redis = await _redis.Value;
            await redis.GetSubscriber().SubscribeAsync(Channel, (channel, message) => _ = HearAsync(options, message, stopped));
            await JoinedAsync(options, again: false);
            redis.ConnectionRestored += (sender, restored) =>
            {
                if (restored.ConnectionType == ConnectionType.Subscription && !stopped.IsCancellationRequested)
                    _ = JoinedAsync(options, again: true);
            };
            return true;
        }
        catch (Exception away) when (away is RedisException or InvalidOperationException or ObjectDisposedException)
        {
            LogNotJoined(logger, away.Message);
            return away is ObjectDisposedException;
        }
    }

    private async Task JoinedAsync(BackplaneSubscriptionOptions options, bool again)
    {
        await news.MissedAsync();
        if (options.ConnectHandlerAsync is { } connected)
            await connected(new BackplaneConnectionInfo(isReconnection: again));
    }

    private async Task HearAsync(BackplaneSubscriptionOptions options, RedisValue value, CancellationToken stopped)
    {
        try
        {
            if (stopped.IsCancellationRequested || BackplaneMessage.FromByteArray((byte[])value!) is not { } message || message.SourceId == options.CacheInstanceId)
                return;
            if (options.IncomingMessageHandlerAsync is { } heard)
                await heard(message);
            news.Heard(message.CacheKey);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            LogNotUnderstood(logger, broken.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The other replicas are not heard now: {Cause}")]
    private static partial void LogNotJoined(ILogger logger, string cause);

    [LoggerMessage(LogLevel.Warning, "A message on the replicas' channel made no sense: {Cause}")]
    private static partial void LogNotUnderstood(ILogger logger, string cause);
}
