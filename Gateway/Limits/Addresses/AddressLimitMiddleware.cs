using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.Gateway.Limits.Addresses;

/// <summary>Holds each address to its limit. Not health: a flood must not make the platform believe that the service is ill.</summary>
internal sealed class AddressLimitMiddleware(RequestDelegate next, AddressLimits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.Equals(ServiceDefaultsExtensions.HealthPath) || path.Equals(ServiceDefaultsExtensions.AlivePath))
            return next(context);

        var grant = limits.Take(context.Connection.RemoteIpAddress);
        if (grant.IsGiven)
            return next(context);
        context.Refuse(ProblemTypes.TooManyRequests, grant.RetryAfter);
        return Task.CompletedTask;
    }
}
