using System.Threading.RateLimiting;
using FusionSample.Gateway.Limits;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// The calls to the adapter that are under way at the same time: beyond <see cref="LimitOptions.ParallelCalls"/> a quarter as many wait,
/// for a second, and the rest are told to come back. An adapter that has become slow is not asked for more and more.
/// </summary>
internal sealed class ParallelCalls(IOptions<LimitOptions> options) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // Not before the first call: a wrong value is reported at the start together with whatever else is wrong.
    private readonly Lazy<ConcurrencyLimiter> _limiter = new(() => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.ParallelCalls,
        QueueLimit = options.Value.ParallelCalls / 4,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    }));

    /// <summary>A call's turn, to be given back when it is over; null for one that was refused.</summary>
    public ValueTask<RateLimitLease?> TakeTurnAsync(HttpContext context) =>
        _limiter.Value.AttemptAcquire() is { IsAcquired: true } free ? new(free) : WaitAsync(context);

    public void Dispose()
    {
        if (_limiter.IsValueCreated)
            _limiter.Value.Dispose();
    }

    private async ValueTask<RateLimitLease?> WaitAsync(HttpContext context)
    {
        var turn = await QueueAsync(context.RequestAborted);
        if (turn?.IsAcquired == true)
            return turn;
        turn?.Dispose();
        context.Refuse(ProblemTypes.AdapterBusy, LongestWait);
        return null;
    }

    // Null when its turn did not come in time.
    private async Task<RateLimitLease?> QueueAsync(CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(LongestWait);
        try
        {
            return await _limiter.Value.AcquireAsync(cancellationToken: patience.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
