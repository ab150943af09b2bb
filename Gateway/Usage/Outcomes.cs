using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.Gateway.Usage;

/// <summary>How a call ended, in one word of a fixed list: the answer's kind of error, or one of these.</summary>
internal static class Outcomes
{
    /// <summary>Answered without an error.</summary>
    public const string Ok = "ok";

    /// <summary>The caller went away before the answer.</summary>
    public const string Aborted = "aborted";

    public static string Outcome(this HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status499ClientClosedRequest ? Aborted : context.Problem()?.Slug ?? Ok;
}
