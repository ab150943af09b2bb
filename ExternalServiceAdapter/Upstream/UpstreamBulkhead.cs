using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>Lets only so many calls at a time out to the external API, whatever they ask for, and counts who is out and who waits.</summary>
internal sealed class UpstreamBulkhead : IDisposable
{
    /// <summary>The most calls that wait. One more is refused at once.</summary>
    public const int MaxWaiting = 1000;

    private readonly ConcurrencyLimiter _limiter;

    public UpstreamBulkhead(IOptions<UpstreamOptions> options, IMeterFactory meters, IHostEnvironment environment)
    {
        var places = options.Value.MaxParallelCalls;
        _limiter = new ConcurrencyLimiter(new() { PermitLimit = places, QueueLimit = MaxWaiting });
        var meter = meters.Create(environment.ApplicationName);
        meter.CreateObservableUpDownCounter("fusion.upstream.calls.active", () => places - Statistics.CurrentAvailablePermits,
            "{call}", "Calls of the external API that are under way.");
        meter.CreateObservableUpDownCounter("fusion.upstream.calls.waiting", () => Statistics.CurrentQueuedCount,
            "{call}", "Calls of the external API that wait for one of the others to end.");
    }

    private RateLimiterStatistics Statistics => _limiter.GetStatistics()!;

    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
