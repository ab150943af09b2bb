using System.Data.Common;
using FusionSample.Gateway.Store;
using FusionSample.Gateway.Store.Opening;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace FusionSample.Gateway.Access.Replicas;

/// <summary>
/// Ends a gateway that is one of several and does not share their store: a key that is made or a person who is refused on one of them
/// would not be known to the other. It looks at the start, as soon as store and Redis answer, and goes on looking. Only one that has written itself in anew
/// since the last look counts: a gateway that died may have had another store than the one that takes its place.
/// </summary>
internal sealed partial class SharedStoreCheck(
    GatewayRegister register, IDbContextFactory<GatewayStore> stores, StoreConnection connection, AccessState state,
    IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SharedStoreCheck> logger) : BackgroundService
{
    private static readonly TimeSpan Period = GatewayRegister.Lifetime / 6;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    private readonly Guid _instance = Guid.NewGuid();
    private GatewayEntry? _self;
    private IReadOnlyDictionary<GatewayEntry, double> _seen = new Dictionary<GatewayEntry, double>();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_self is not null)
            await register.LeaveAsync(_self).WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first connection that does not come about holds its thread for the whole of its timeout.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await LookAsync(stoppingToken) ? Period : state.Last is null ? Soon : AccessWatch.Interval, time, stoppingToken);
    }

    // False when store or Redis did not answer.
    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        if (state.Last is null)
            return false;
        try
        {
            var self = await IntroduceAsync(cancellationToken);
            var others = await register.WriteAsync(self);
            var hasOther = others.Any(other =>
                other.Key.Store != self.Store && other.Key.IsBefore(self) && _seen.TryGetValue(other.Key, out var until) && until < other.Value);
            _seen = others;
            if (hasOther)
            {
                LogNotShared(logger, connection.Place);
                Environment.ExitCode = ServiceDefaults.Starting.ServiceStart.Refused;
                lifetime.StopApplication();
            }

            return true;
        }
        catch (Exception away) when (away is RedisException or DbException or InvalidOperationException or TimeoutException)
        {
            LogNotCompared(logger, away.Message);
            return false;
        }
    }

    // A store that was restored under a running gateway has another number than before.
    private async Task<GatewayEntry> IntroduceAsync(CancellationToken cancellationToken)
    {
        var number = await NumberAsync(cancellationToken);
        if (_self is not null && _self.Store != number)
            await register.LeaveAsync(_self);
        return _self = new GatewayEntry(_self?.Since ?? await register.NowAsync(), _instance, number);
    }

    private async Task<long> NumberAsync(CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        return await StoreNumber.OfAsync(store, cancellationToken);
    }

    [LoggerMessage(LogLevel.Critical,
        "Another gateway on this Redis has another store than {Place}: keys and revocations of one would not hold at the other. This gateway ends. "
        + "Give all of them the same PostgreSQL database in ConnectionStrings:store, or each system a Redis of its own in ConnectionStrings:cache.")]
    private static partial void LogNotShared(ILogger logger, string place);

    [LoggerMessage(LogLevel.Debug, "Whether other gateways share this one's store is not known now: {Cause}")]
    private static partial void LogNotCompared(ILogger logger, string cause);
}
