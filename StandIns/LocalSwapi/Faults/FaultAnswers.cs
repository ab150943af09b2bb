using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.LocalSwapi.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>How each kind of fault answers a call. Those that spoil a body begin with the true one.</summary>
internal static class FaultAnswers
{
    private const string Page =
        "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>";

    /// <summary>Kestrel aborts with a TCP reset.</summary>
    public static Task Reset(Fault fault, HttpContext context, RequestDelegate next)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static async Task Latency(Fault fault, HttpContext context, RequestDelegate next)
    {
        var jitter = fault.JitterMs!.Value;
        var delay = Math.Max(0, fault.DelayMs!.Value + Random.Shared.Next(-jitter, jitter + 1));
        await Task.Delay(delay, context.RequestAborted);
        await next(context);
    }

    public static async Task Drip(Fault fault, HttpContext context, RequestDelegate next)
    {
        var body = await TrueBodyAsync(context, next);
        var pause = TimeSpan.FromMilliseconds(fault.PauseMs!.Value);
        for (var sent = 0; sent < body.Length; sent += fault.ChunkBytes!.Value)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted); // the headers first: it looks well for a while
            await Task.Delay(pause, context.RequestAborted);
            var end = Math.Min(body.Length, sent + fault.ChunkBytes!.Value);
            await context.Response.Body.WriteAsync(body.AsMemory(sent..end), context.RequestAborted);
        }
    }

    public static Task Status(Fault fault, HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        response.StatusCode = fault.Status!.Value;
        if (fault.RetryAfter is { } retryAfter)
            response.Headers.RetryAfter = retryAfter;
        return WriteAsync(response, "application/json", $"{{\"detail\":\"{ReasonPhrases.GetReasonPhrase(response.StatusCode)}\"}}");
    }

    public static async Task Truncated(Fault fault, HttpContext context, RequestDelegate next)
    {
        var body = await TrueBodyAsync(context, next);
        context.Response.ContentLength = Math.Max(1, body.Length);
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public static Task Html(Fault fault, HttpContext context, RequestDelegate next) =>
        WriteAsync(context.Response, "text/html; charset=utf-8", Page);

    public static async Task WrongTypes(Fault fault, HttpContext context, RequestDelegate next)
    {
        var body = await TrueBodyAsync(context, next);
        if (body.Length == 0)
            return;

        var options = new JsonSerializerOptions { Encoder = SwapiJson.Encoder };
        await WriteAsync(context.Response, "application/json", Faults.WrongTypes.Of(JsonNode.Parse(body)!).ToJsonString(options));
    }

    public static Task Redirect(Fault fault, HttpContext context, RequestDelegate next)
    {
        context.Response.Redirect(fault.Location!);
        return Task.CompletedTask;
    }

    /// <summary>The true object with one more property that is very long: nothing but the size is wrong.</summary>
    public static async Task Huge(Fault fault, HttpContext context, RequestDelegate next)
    {
        var body = await TrueBodyAsync(context, next);
        var (response, aborted) = (context.Response, context.RequestAborted);
        response.ContentLength = null;
        await response.Body.WriteAsync(body.AsMemory(0, Math.Max(0, body.Length - 1)), aborted);
        await response.WriteAsync(body.Length > 0 ? ",\"padding\":\"" : "{\"padding\":\"", aborted);
        var filler = new byte[64 * 1024];
        filler.AsSpan().Fill((byte)'x');
        for (var left = fault.SizeBytes!.Value; left > 0; left -= filler.Length)
            await response.Body.WriteAsync(filler.AsMemory(0, Math.Min(left, filler.Length)), aborted);
        await response.WriteAsync("\"}", aborted);
    }

    private static Task WriteAsync(HttpResponse response, string contentType, string body)
    {
        response.ContentType = contentType;
        response.ContentLength = Encoding.UTF8.GetByteCount(body);
        return response.WriteAsync(body);
    }

    // Always the whole answer and never a tag: a 304 would hide the fault, and what is spoilt is not what the tag is for.
    private static async Task<byte[]> TrueBodyAsync(HttpContext context, RequestDelegate next)
    {
        var response = context.Response.Body;
        context.Request.Headers.IfNoneMatch = default;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = response;
            context.Response.Headers.ETag = default;
        }

        return body.ToArray();
    }
}
