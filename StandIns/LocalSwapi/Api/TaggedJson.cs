using System.Security.Cryptography;
using FusionSample.LocalSwapi.Calls;
using Microsoft.Net.Http.Headers;

namespace FusionSample.LocalSwapi.Api;

/// <summary>A body with a strong tag over its bytes, or 304 for whoever has it already (RFC 9110, 13.1.2).</summary>
internal sealed class TaggedJson(byte[] body) : IResult
{
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");

    public Task ExecuteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.GetTypedHeaders().ETag = _tag;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(_tag, useStrongComparison: false)))
        {
            context.RequestServices.GetRequiredService<CallLog>().AddNotModified();
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }
}
