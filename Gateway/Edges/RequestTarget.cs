using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace FusionSample.Gateway.Edges;

/// <summary>
/// Refuses targets that two programs in a row may read in two ways: the absolute form that is for forward proxies (RFC 9112, 3.2.2), empty
/// segments (<c>//host</c>), backslashes, control characters, and dots that climb, however they are encoded. A slash inside a
/// name, encoded as %2F, is none of these.
/// </summary>
internal static class RequestTarget
{
    public static Task RefuseAmbiguous(HttpContext context, RequestDelegate next)
    {
        if (IsPlain(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.SetProblem(ProblemTypes.InvalidRequest, "The address is ambiguous. Send a plain path, without '//', '\\' or climbing dots.");
        return Task.CompletedTask;
    }

    /// <summary>Whether a raw request target is a path that everybody reads alike.</summary>
    internal static bool IsPlain(string target)
    {
        // A server without a wire, as in tests, has no raw target.
        if (target.Length == 0)
            return true;
        if (target[0] != '/')
            return target == "*";

        // A segment may have been encoded more than once; whoever decodes it once more must find nothing new in it.
        var path = target.Split('?', '#')[0];
        for (var decoded = Uri.UnescapeDataString(path); ; decoded = Uri.UnescapeDataString(path = decoded))
        {
            if (decoded.Any(character => character == '\\' || char.IsControl(character)) || HasOddSegment(decoded))
                return false;
            if (decoded == path)
                return true;
        }
    }

    private static bool HasOddSegment(string path)
    {
        var segments = path.Split('/')[1..];
        return segments.Any(segment => segment is "." or "..") || segments[..^1].Any(segment => segment.Length == 0);
    }
}
