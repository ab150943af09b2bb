using StackExchange.Redis;

namespace FusionSample.Gateway.Access;

/// <summary>
/// Tells the other replicas by Redis that a mark has grown, and wakes the look-out when they do. An announcement that is lost
/// costs <see cref="AccessWatch.Interval"/> and no more, so that nothing here waits for Redis or fails with it.
/// </summary>
internal sealed partial class MarkAnnouncements(
    IServiceProvider services, AccessWatch watch, TimeProvider time, ILogger<MarkAnnouncements> logger) : BackgroundService
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("fusion:marks");
    private volatile ISubscriber? _subscriber;

    /// <summary>Announces that this mark has grown, without waiting for anybody to hear it.</summary>
    public void Announce(string mark)
    {
        try
        {
            _subscriber?.Publish(Channel, mark, CommandFlags.FireAndForget);
        }
        catch (RedisException away)
        {
            LogNotAnnounced(logger, mark, away.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first connection that does not come about holds its thread for the whole of its timeout.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested && !await IsSubscribedAsync())
            await Task.Delay(AccessWatch.Interval, time, stoppingToken);
    }

    // Once it has come about, the client subscribes by itself again whenever Redis returns.
    private async Task<bool> IsSubscribedAsync()
    {
        try
        {
            var subscriber = services.GetRequiredService<IConnectionMultiplexer>().GetSubscriber();
            _subscriber = subscriber;
            await subscriber.SubscribeAsync(Channel, (_, _) => watch.Wake());
            // What was announced before this replica heard it.
            watch.Wake();
            return true;
        }
        catch (Exception away) when (away is RedisException or InvalidOperationException)
        {
            LogNotSubscribed(logger, away.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Debug, "The change '{Mark}' was not announced: {Cause}")]
    private static partial void LogNotAnnounced(ILogger logger, string mark, string cause);

    [LoggerMessage(LogLevel.Debug, "Announcements of changes are not heard now: {Cause}")]
    private static partial void LogNotSubscribed(ILogger logger, string cause);
}
