using FusionSample.Gateway.Store;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Usage;

/// <summary>Counts what is in the queue, and writes it to the store every <see cref="Interval"/> and at an orderly end.</summary>
internal sealed partial class UsageWriter(
    UsageQueue queue, UsageTally tally, IDbContextFactory<GatewayStore> stores, TimeProvider time, ILogger<UsageWriter> logger) : BackgroundService
{
    /// <summary>How late the usage is, at most, while the store answers.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // Waking up for each call would cost more than counting it; the queue has room for 200,000 calls a second.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _failed;

    /// <summary>Writes what has been counted so far. What cannot be written waits for the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        var batch = tally.Take();
        try
        {
            if (batch.IsEmpty)
                return;
            await using var store = await stores.CreateDbContextAsync(cancellationToken);
            await store.WriteUsageAsync(batch, cancellationToken);
            _failed = false;
        }
        catch (Exception failure)
        {
            tally.GiveBack(batch);
            if (!_failed)
                LogFailed(logger, failure.GetBaseException().Message);
            _failed = true;
        }
        finally
        {
            _one.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var counting = CountAsync();
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await FlushAsync(CancellationToken.None);
        }
        finally
        {
            queue.Complete();
            await counting;
        }
    }

    // The server has stopped by now, so that no call comes after this.
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A start that is ended at once has not come to count anything.
        queue.Complete();
        await CountAsync();
        await FlushAsync(cancellationToken);
    }

    private async Task CountAsync()
    {
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (queue.Reader.TryRead(out var call))
                tally.Add(call);
            await Task.WhenAny(queue.Reader.Completion, Task.Delay(Pause));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The usage could not be written: {Cause}. It waits, and what finds no room is dropped.")]
    private static partial void LogFailed(ILogger logger, string cause);
}
