using System.Buffers.Text;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>
/// Gives an answer again as long as whoever made it said that it may be (<see cref="AnswerAgeExtensions.SetAnswerAge"/>). Belongs behind
/// authorization and limits: it knows nothing of callers, and an answer that depends on one has no age and is never kept.
/// </summary>
/// <remarks>
/// Not the framework's output cache: it copies an entry on each hit, overwrites the age that the layer behind has told, and knows
/// neither when that layer asks again nor what an answer was made of. See docs/decisions.
/// </remarks>
public sealed class AnswerCache
{
    private static readonly KeyValuePair<string, object?> Hit = new("fusion.cache.result", "hit");
    private static readonly KeyValuePair<string, object?> Miss = new("fusion.cache.result", "miss");

    private readonly KeptAnswers _answers;
    private readonly TimeProvider _time;
    private readonly Counter<long> _lookups;

    /// <summary>One for the service.</summary>
    public AnswerCache(KeptAnswers answers, TimeProvider time, IMeterFactory meters, IHostEnvironment environment)
    {
        (_answers, _time) = (answers, time);
        _lookups = meters.Create(environment.ApplicationName).CreateCounter<long>(
            "fusion.answer_cache.lookups", "{lookup}", "Looks for an answer that can be given again, by whether there was one.");
    }

    /// <summary>Answers a GET from what is kept, or lets it be made and keeps it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Makes the answer.</param>
    /// <param name="key">Everything on which the answer depends; null for a request whose answer is not kept.</param>
    /// <param name="name">This cache in 'Cache-Status'.</param>
    /// <param name="tellsAge">Whether whoever asks is the next cache, which is told the exact age.</param>
    public Task InvokeAsync(HttpContext context, RequestDelegate next, string? key, string name, bool tellsAge)
    {
        if (key is null || !HttpMethods.IsGet(context.Request.Method))
            return next(context);
        var now = _time.GetUtcNow();
        var kept = _answers.IsEnabled ? _answers.Find(key, now) : null;
        _lookups.Add(1, kept is null ? Miss : Hit);
        if (kept is null)
            return MakeAsync(context, next, key, name, tellsAge);
        if (tellsAge)
            context.Response.Headers[AnswerAgeHeader.Name] = AnswerAgeHeader.Write(kept.Age, now);
        return kept.SendAsync(context, name, now);
    }

    private async Task MakeAsync(HttpContext context, RequestDelegate next, string key, string name, bool tellsAge)
    {
        var changes = _answers.Changes;
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var body = new BufferedBody();
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(sent);
        }

        var bytes = await body.ToArrayAsync();
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status200OK || context.AnswerAge() is not { } age || context.RequestAborted.IsCancellationRequested)
        {
            if (bytes.Length > 0)
                await response.Body.WriteAsync(bytes, context.RequestAborted);
            return;
        }

        var (now, headers) = (_time.GetUtcNow(), response.Headers);
        if (StringValues.IsNullOrEmpty(headers.ETag))
            headers.ETag = TagOf(bytes);
        // What is kept for others was asked for by nobody.
        var answer = new KeptAnswer(bytes, headers.ContentType, headers.ETag!, age with { WasAsked = false });
        var isKept = _answers.Keep(key, answer, changes, now);
        headers.Age = AnswerHeaders.AgeOf(age, now);
        headers.Append(AnswerHeaders.CacheStatus, AnswerHeaders.StatusOf(name, age, now, isKept));
        if (tellsAge)
            headers[AnswerAgeHeader.Name] = AnswerAgeHeader.Write(age, now);
        await answer.SendAsync(context);
    }

    private static string TagOf(byte[] bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return $"\"{Base64Url.EncodeToString(hash[..16])}\"";
    }
}
