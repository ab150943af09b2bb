using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>The external API's own pipeline, from the outside in: total timeout, retries, number of calls at a time, timeout of one attempt.</summary>
internal static class UpstreamResilience
{
    /// <summary>The longest pause before a retry. A 'Retry-After' beyond it is not waited for: the caller is told instead.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private const int MaxWaitingCalls = 1000;

    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<UpstreamOptions>>().Value;
        pipeline.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(IsWorthAnotherTry(args.Outcome)),
                DelayGenerator = args => ValueTask.FromResult(RetryAfter(args.Outcome.Result)),
            });
        }

        // Outside the attempt's timeout, so that waiting for a turn is not mistaken for a slow answer.
        pipeline.AddConcurrencyLimiter(options.MaxParallelCalls, MaxWaitingCalls);
        pipeline.AddTimeout(options.AttemptTimeout);
    }

    /// <summary>How long the answer asks to wait, by its 'Retry-After' (RFC 9110, 10.2.3); null where it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    // Every call is a GET, so that trying again is safe. An UpstreamException is a verdict, not a mishap.
    private static bool IsWorthAnotherTry(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: UpstreamException } => false,
        { Exception: not null } => outcome.Exception is HttpRequestException or IOException or Polly.Timeout.TimeoutRejectedException,
        { Result: { } response } => IsTransient(response.StatusCode) && !(RetryAfter(response) > LongestPause),
        _ => false,
    };

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}
