using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Operations;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authorization;

namespace FusionSample.Gateway.Limits.Callers;

/// <summary>
/// Holds each caller to its limits; after authorization, so that what is forbidden costs nothing. What is open to anybody (health, the published
/// connector) has no caller: the limit on addresses holds for it.
/// </summary>
/// <remarks>
/// Not the framework's rate limiter: it keeps a partition for each caller, however many, and takes one permit at a time, where
/// here two limits have to grant.
/// </remarks>
internal sealed class CallerLimitMiddleware(RequestDelegate next, CallerLimits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.CallerName() is { } caller && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            var grant = await limits.TakeAsync(caller, context.Operation());
            if (!grant.IsGiven)
            {
                context.Refuse(ProblemTypes.TooManyRequests, grant.RetryAfter);
                return;
            }
        }

        await next(context);
    }
}
