using System.Diagnostics;
using FusionSample.ServiceDefaults.Correlation;
using Microsoft.AspNetCore.Http;

namespace FusionSample.ServiceDefaults.Problems;

/// <summary>
/// Writes problem details whatever the request's Accept says: the framework's own writer gives a browser an empty body instead,
/// and an error that cannot be read helps nobody.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        ProblemExtensions.Complete(context);
        if (context.HttpContext.Request.Headers.ContainsKey(CorrelationId.InternalHeader))
            context.HttpContext.Response.Headers[ProblemTypes.InternalHeader] = context.ProblemDetails.Type;
        if (Activity.Current?.Id is { } trace)
            context.ProblemDetails.Extensions["traceId"] = trace;
        return new ValueTask(context.HttpContext.Response.WriteAsJsonAsync(
            context.ProblemDetails, context.ProblemDetails.GetType(), options: null, "application/problem+json", context.HttpContext.RequestAborted));
    }
}
