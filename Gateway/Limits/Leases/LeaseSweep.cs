namespace FusionSample.Gateway.Limits.Leases;

/// <summary>Sweeps the windows once a second, from the start on: so that the first caller need not wait for the connection.</summary>
internal sealed class LeaseSweep(LeasedWindows windows, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            do
                await windows.SweepAsync().WaitAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
        }
    }
}
