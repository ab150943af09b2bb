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

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.ParallelCalls,
        QueueLimit = options.Value.ParallelCalls / 4,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var turn = await TakeTurnAsync(context.RequestAborted);
        if (turn?.IsAcquired == true)
            await next(context);
        else
            context.Refuse(ProblemTypes.AdapterBusy, LongestWait);
    }

    public void Dispose() => _limiter.Dispose();

    // Null when its turn did not come in time.
    private async Task<RateLimitLease?> TakeTurnAsync(CancellationToken aborted)
    {
        if (_limiter.AttemptAcquire() is { IsAcquired: true } free)
            return free;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(LongestWait);
        try
        {
            return await _limiter.AcquireAsync(cancellationToken: patience.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
