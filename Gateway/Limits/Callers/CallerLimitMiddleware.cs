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
    public Task InvokeAsync(HttpContext context)
    {
        if (Caller.Of(context.User).Name is not { } caller || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return next(context);
        var taking = limits.TakeAsync(caller, context.Operation());
        // Nearly always a permit of a lease that is here already.
        return taking.IsCompletedSuccessfully ? GoOn(context, taking.Result) : WaitAsync(context, taking);
    }

    private async Task WaitAsync(HttpContext context, ValueTask<Grant> taking) => await GoOn(context, await taking);

    private Task GoOn(HttpContext context, Grant grant)
    {
        if (grant.IsGiven)
            return next(context);
        context.Refuse(ProblemTypes.TooManyRequests, grant.RetryAfter);
        return Task.CompletedTask;
    }
}
