using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>The bytes of an answer and what is said about them. Nothing else of the exchange that made it is kept.</summary>
internal sealed class KeptAnswer(byte[] body, string? mediaType, string tag, AnswerAge age)
{
    // The time changes once a second, the answer is asked for thousands of times in it.
    private Said? _said;

    /// <summary>How old it is.</summary>
    public AnswerAge Age => age;

    /// <summary>The space that it takes, in bytes: the body, and about as much as the rest needs.</summary>
    public int Size => body.Length + 1024;

    /// <summary>Sends it, or 304 to who has it already (RFC 9110, 13.1.2).</summary>
    /// <param name="context">The request.</param>
    /// <param name="cache">The cache's name in 'Cache-Status' (RFC 9211).</param>
    /// <param name="now">The time.</param>
    public Task SendAsync(HttpContext context, string cache, DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        if (Volatile.Read(ref _said) is not { } said || said.Second != second)
            Volatile.Write(ref _said, said = new Said(second, AnswerHeaders.AgeOf(age, now), AnswerHeaders.StatusOf(cache, age, now)));

        context.Response.Headers.Age = said.Age;
        context.Response.Headers[AnswerHeaders.CacheStatus] = said.Status;
        return SendAsync(context);
    }

    /// <summary>Sends it with the headers that are set already.</summary>
    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.ETag = tag;
        // To be kept by the caller alone, and asked about each time: the right to read it may have been withdrawn.
        headers.CacheControl = AnswerHeaders.Private;
        if (request.Headers.IfNoneMatch is { Count: > 0 } known && Has(known))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            headers.ContentLength = null;
            return Task.CompletedTask;
        }

        headers.ContentType = mediaType;
        headers.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private bool Has(StringValues known) =>
        known == tag
        || (EntityTagHeaderValue.TryParseList(known, out var tags)
            && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)));

    private sealed record Said(long Second, string Age, string Status);
}

/// <summary>What is said about an answer's age: 'Age' (RFC 9111, 5.1), 'Cache-Status' (RFC 9211).</summary>
internal static class AnswerHeaders
{
    public const string CacheStatus = "Cache-Status";
    public const string Private = "private, no-cache";

    public static string AgeOf(AnswerAge age, DateTimeOffset now) =>
        Math.Max(0, (long)(now - age.AsOf).TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public static string StatusOf(string cache, AnswerAge age, DateTimeOffset now, bool isStored = false)
    {
        var how = age.WasAsked && !isStored ? "; fwd=uri-miss" : age.WasAsked ? "; fwd=uri-miss; stored" : "; hit";
        var ttl = ((long)Math.Floor((age.FreshUntil - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return $"{cache}{how}; ttl={ttl}{(age.IsLastKnown(now) ? "; detail=last-known" : "")}";
    }
}
