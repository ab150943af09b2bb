using System.Buffers;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace FusionSample.Gateway.Edges;

/// <summary>
/// Refuses targets that two programs in a row may read in two ways: the absolute form that is for forward proxies (RFC 9112, 3.2.2), empty
/// segments (<c>//host</c>), backslashes, fragments, control characters, and dots that climb, however they are encoded. A slash inside a
/// name, encoded as %2F, is none of these. Likewise a body whose length is given in two ways (RFC 9112, 6.3), of which Kestrel keeps one.
/// </summary>
internal static class RequestTarget
{
    // Encoded once on the way, and perhaps once more by who put the address together.
    private const int MostDecoding = 3;

    // Where Kestrel puts a Content-Length that stood beside Transfer-Encoding.
    private const string SecondLength = "X-Content-Length";

    // What nearly all paths are made of: in it nothing can be ambiguous but an empty segment.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~/");

    public static Task RefuseAmbiguous(HttpContext context, RequestDelegate next)
    {
        if (IsPlain(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget) && !context.Request.Headers.ContainsKey(SecondLength))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.SetProblem(ProblemTypes.InvalidRequest, "The request is ambiguous. Send a plain path, without '//', '\\', '#' or climbing dots, and one length.");
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

        var end = target.IndexOf('?', StringComparison.Ordinal);
        var path = end < 0 ? target : target[..end];
        if (!path.AsSpan().ContainsAnyExcept(Plain) && !path.Contains("//", StringComparison.Ordinal))
            return true;
        // A segment may have been encoded more than once; whoever decodes it once more must find nothing new in it.
        if (path.Contains('#', StringComparison.Ordinal))
            return false;
        for (var time = 0; time < MostDecoding; time++)
        {
            var decoded = Uri.UnescapeDataString(path);
            if (decoded.Any(character => character == '\\' || char.IsControl(character)) || HasOddSegment(decoded))
                return false;
            if (decoded == path)
                return true;
            path = decoded;
        }

        return false;
    }

    private static bool HasOddSegment(string path)
    {
        var segments = path.Split('/')[1..];
        return segments.Any(segment => segment is "." or "..") || segments[..^1].Any(segment => segment.Length == 0);
    }
}
