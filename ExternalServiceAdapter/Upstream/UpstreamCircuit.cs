using FusionSample.ServiceDefaults.Problems;
using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>
/// The circuit breaker of one resource: opens when too large a share of the attempts fails, so that an API that is down is left
/// alone but for one try in a while.
/// </summary>
internal sealed class UpstreamCircuit(UpstreamOptions options, TimeProvider time)
{
    private static readonly ResiliencePropertyKey<TimeSpan?> AskedToWait = new("fusion.upstream.retry_after");

    private readonly CircuitBreakerStateProvider _state = new();
    private long _opensAgain; // UTC ticks

    /// <summary>Whether another attempt would get through.</summary>
    public bool IsClosed => _state.CircuitState == CircuitState.Closed;

    public CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker => new()
    {
        Name = "circuit-breaker",
        StateProvider = _state,
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumThroughput,
        SamplingDuration = options.BreakerSamplingDuration,
        ShouldHandle = args =>
        {
            args.Context.Properties.Set(AskedToWait, UpstreamResilience.RetryAfter(args.Outcome.Result));
            return ValueTask.FromResult(UpstreamResilience.IsFailure(args.Outcome));
        },
        BreakDurationGenerator = args => ValueTask.FromResult(Break(args.Context.Properties.GetValue(AskedToWait, null))),
        OnOpened = args =>
        {
            Volatile.Write(ref _opensAgain, (time.GetUtcNow() + args.BreakDuration).UtcTicks);
            return default;
        },
    };

    /// <summary>What a caller gets while it is open: when to come back.</summary>
    public FallbackStrategyOptions<HttpResponseMessage> Refusal => new()
    {
        Name = "open-circuit",
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is BrokenCircuitException),
        FallbackAction = args => ValueTask.FromResult(Outcome.FromException<HttpResponseMessage>(
            new UpstreamException(ProblemTypes.UpstreamUnavailable, "The external API failed too often of late and was not asked.", args.Outcome.Exception)
            {
                RetryAfter = Remaining,
            })),
    };

    // While the one try is under way the time is over.
    private TimeSpan Remaining
    {
        get
        {
            var ticks = Volatile.Read(ref _opensAgain) - time.GetUtcNow().UtcTicks;
            return TimeSpan.FromTicks(Math.Max(ticks, TimeSpan.TicksPerSecond));
        }
    }

    // An API that asks for more time than that gets it, within reason.
    private TimeSpan Break(TimeSpan? asked) =>
        TimeSpan.FromTicks(Math.Max(options.BreakDuration.Ticks, Math.Min(asked?.Ticks ?? 0, options.MaxRetryAfter.Ticks)));
}
