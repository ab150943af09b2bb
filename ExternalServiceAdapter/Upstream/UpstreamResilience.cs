using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>
/// The external API's own pipeline, from the outside in: total timeout, retries, circuit breaker, bulkhead, timeout of one attempt.
/// There is one for each resource, so that people that fail cost no planets; they share the bulkhead.
/// </summary>
internal static class UpstreamResilience
{
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<UpstreamOptions>>().Value;
        var bulkhead = services.GetRequiredService<UpstreamBulkhead>();
        pipeline.TimeProvider = services.GetRequiredService<TimeProvider>();
        var circuit = new UpstreamCircuit(options, pipeline.TimeProvider);

        pipeline.AddTimeout(new TimeoutStrategyOptions { Name = "total-timeout", Timeout = options.TotalTimeout });
        if (options.Retries > 0)
            pipeline.AddRetry(Retry(options, circuit));
        pipeline.AddFallback(circuit.Refusal);
        pipeline.AddCircuitBreaker(circuit.Breaker);
        // Outside the attempt's timeout, so that waiting for a turn is not mistaken for a slow answer.
        pipeline.AddRateLimiter(new RateLimiterStrategyOptions
        {
            Name = "bulkhead",
            RateLimiter = args => bulkhead.EnterAsync(args.Context.CancellationToken),
        });
        pipeline.AddTimeout(new TimeoutStrategyOptions { Name = "attempt-timeout", Timeout = options.AttemptTimeout });
    }

    /// <summary>Which pipeline a request takes: the name of its resource, the last part of the path that is no number.</summary>
    public static string ResourceOf(HttpRequestMessage request) =>
        request.RequestUri!.Segments.Select(part => part.TrimEnd('/')).LastOrDefault(part => !part.All(char.IsAsciiDigit)) ?? "";

    /// <summary>How long the answer asks to wait, by its 'Retry-After' (RFC 9110, 10.2.3); null where it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Whether the external API failed. A 404 and its like are answers; nothing cancels an attempt but the total timeout.</summary>
    public static bool IsFailure(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: { } exception } => exception is HttpRequestException or IOException or TimeoutRejectedException
            or OperationCanceledException or UpstreamException,
        { Result.StatusCode: var status } => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError,
        _ => false,
    };

    private static RetryStrategyOptions<HttpResponseMessage> Retry(UpstreamOptions options, UpstreamCircuit circuit) => new()
    {
        Name = "retry",
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        MaxDelay = options.LongestPause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        // Every call is a GET, so that trying again is safe. An UpstreamException is a verdict, not a mishap.
        ShouldHandle = args => ValueTask.FromResult(
            circuit.IsClosed
            && args.Outcome.Exception is not (UpstreamException or OperationCanceledException)
            && IsFailure(args.Outcome)
            && !(RetryAfter(args.Outcome.Result) > options.LongestPause)),
        DelayGenerator = args => ValueTask.FromResult(RetryAfter(args.Outcome.Result)),
    };
}
