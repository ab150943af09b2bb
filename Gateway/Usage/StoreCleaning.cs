using FusionSample.Gateway.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Usage;

/// <summary>Removes, every hour and in small batches, what has been over for longer than <see cref="UsageOptions.KeepFor"/>. The audit stays.</summary>
internal sealed partial class StoreCleaning(
    IDbContextFactory<GatewayStore> stores, IOptions<UsageOptions> options, TimeProvider time, ILogger<StoreCleaning> logger) : BackgroundService
{
    /// <summary>How often it is done.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Soon after the start, for a gateway that never runs for an hour.</summary>
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    /// <summary>Lines in one statement, so that nobody waits for it.</summary>
    private const int LinesAtOnce = 1_000;

    /// <summary>Removes all that is due.</summary>
    /// <exception cref="System.Data.Common.DbException">The store failed; what was removed is removed.</exception>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateDbContextAsync(cancellationToken);
        var before = time.GetUtcNow() - options.Value.KeepFor;
        var milliseconds = before.ToUnixTimeMilliseconds();
        while (await store.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM "Usage" WHERE ("Minute", "Caller", "Operation", "Outcome") IN
                (SELECT "Minute", "Caller", "Operation", "Outcome" FROM "Usage" WHERE "Minute" < {milliseconds} LIMIT {LinesAtOnce})
            """, cancellationToken) == LinesAtOnce)
        {
        }

        await store.Revocations.Where(one => one.Until < before).ExecuteDeleteAsync(cancellationToken);
        await store.Keys.Where(key => key.ExpiresAt < before || key.RevokedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                timer.Period = Interval;
                await TryToCleanAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A start that failed ends like this too, and is not to be called an error of the cleaning.
        }
    }

    private async Task TryToCleanAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CleanAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(logger, failure.GetBaseException().Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old usage could not be removed: {Cause}. It is tried again in an hour.")]
    private static partial void LogFailed(ILogger logger, string cause);
}
