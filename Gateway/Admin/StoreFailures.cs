using System.Data.Common;
using FusionSample.Gateway.Store.Opening;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FusionSample.Gateway.Admin;

/// <summary>Answers 503 while the store cannot be read or written; the cause goes to the log alone.</summary>
internal sealed partial class StoreFailures(IProblemDetailsService problems, ILogger<StoreFailures> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsUnavailable(exception))
            return false;

        LogUnavailable(logger, exception.GetBaseException().Message);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        context.SetProblem(ProblemTypes.StoreUnavailable);
        return await problems.TryWriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable },
        });
    }

    // Entity Framework wraps what a provider throws, in more than one way. What the database refuses about a value (class 22 and 23 of
    // https://www.postgresql.org/docs/current/errcodes-appendix.html, a constraint in SQLite) is a bug here, not an outage.
    internal static bool IsUnavailable(Exception? exception) => exception switch
    {
        null => false,
        SqliteException file => file.SqliteErrorCode != SqliteErrors.Constraint,
        PostgresException server => server.SqlState is not ['2', '2' or '3', ..],
        DbException => true,
        _ => IsUnavailable(exception.InnerException),
    };

    [LoggerMessage(LogLevel.Error, "The store could not be read or written: {Cause}")]
    private static partial void LogUnavailable(ILogger logger, string cause);
}
