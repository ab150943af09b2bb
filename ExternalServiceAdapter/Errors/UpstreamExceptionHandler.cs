using System.Globalization;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Errors;

/// <summary>Turns a failure of the external API into problem details; the cause goes to the log alone.</summary>
internal sealed partial class UpstreamExceptionHandler(
    IProblemDetailsService problems, IOptions<UpstreamOptions> options, ILogger<UpstreamExceptionHandler> logger) : IExceptionHandler
{
    // What a caller is told where nobody knows.
    private static readonly TimeSpan UsualRetryAfter = TimeSpan.FromMinutes(1);

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not UpstreamException upstream)
            return false;

        LogUpstreamFailed(logger, upstream.Problem.Slug, upstream.Message, CorrelationId.Current);
        if (upstream.Problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            // SWAPI once asked for seven hours. Callers are told to come back sooner: the cache may know better by then.
            var seconds = Math.Min((upstream.RetryAfter ?? UsualRetryAfter).TotalSeconds, options.Value.MaxRetryAfter.TotalSeconds);
            context.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(0, seconds)).ToString(CultureInfo.InvariantCulture);
        }

        context.Response.StatusCode = upstream.Problem.Status;
        context.SetProblem(upstream.Problem);
        return await problems.TryWriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = upstream.Problem.Status },
        });
    }

    [LoggerMessage(LogLevel.Warning, "The external API failed ({Problem}): {Reason} Correlation id {CorrelationId}.")]
    private static partial void LogUpstreamFailed(ILogger logger, string problem, string reason, string? correlationId);
}
