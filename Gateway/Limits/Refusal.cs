using System.Globalization;
using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.Gateway.Limits;

/// <summary>The answer to a call that goes beyond a limit.</summary>
internal static class Refusal
{
    /// <summary>Sets status, kind of error and <c>Retry-After</c> (RFC 9110, section 10.2.3): whole seconds, rounded up, at least one.</summary>
    public static void Refuse(this HttpContext context, ProblemType type, TimeSpan retryAfter, string? detail = null)
    {
        context.Response.StatusCode = type.Status;
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.SetProblem(type, detail);
    }
}
