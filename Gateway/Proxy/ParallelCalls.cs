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

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var turn = await TakeTurnAsync(context.RequestAborted);
        if (turn?.IsAcquired == true)
            await next(context);
        else
            context.Refuse(ProblemTypes.AdapterBusy, LongestWait);
    }

    public void Dispose()
    {
        if (_limiter.IsValueCreated)
            _limiter.Value.Dispose();
    }

    // Null when its turn did not come in time.
    private async Task<RateLimitLease?> TakeTurnAsync(CancellationToken aborted)
    {
        if (_limiter.Value.AttemptAcquire() is { IsAcquired: true } free)
            return free;
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
