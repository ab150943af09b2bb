using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.Gateway.Authentication;

/// <summary>Answers 503 while tokens cannot be checked; the cause goes to the log alone.</summary>
internal sealed partial class SignInUnavailableHandler(IProblemDetailsService problems, ILogger<SignInUnavailableHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not SignInUnavailableException)
            return false;

        LogUnavailable(logger, exception.Message, exception.InnerException?.Message);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        context.SetProblem(ProblemTypes.SignInUnavailable);
        return await problems.TryWriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable },
        });
    }

    [LoggerMessage(LogLevel.Error, "{Message} {Cause}")]
    private static partial void LogUnavailable(ILogger logger, string message, string? cause);
}
