using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace FusionSample.Gateway.Proxy.Balancing;

/// <summary>
/// Sends a call once more that an adapter refused or broke off before it answered: to another one where there is one, else to the same address,
/// behind which a platform may have others. Only a GET without a body, which changes nothing (RFC 9110, 9.2.1); never one that took too long.
/// </summary>
internal sealed class SecondTry
{
    private static readonly KeyValuePair<string, object?> Answered = new("fusion.proxy.retry.outcome", "answered");
    private static readonly KeyValuePair<string, object?> Failed = new("fusion.proxy.retry.outcome", "failed");

    private readonly Counter<long> _retries;

    public SecondTry(IMeterFactory meters, IHostEnvironment environment) => _retries = meters.Create(environment.ApplicationName).CreateCounter<long>(
        "fusion.proxy.retries", "{call}", "Calls that were sent once more because an adapter refused or broke off the connection, by whether that helped.");

    /// <summary>Sends a call that has failed once more, where that may help.</summary>
    /// <param name="context">The call.</param>
    /// <param name="next">Sends it.</param>
    /// <param name="available">The adapters among which the first was chosen.</param>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next, IReadOnlyList<DestinationState> available)
    {
        var proxy = context.GetReverseProxyFeature();
        if (!IsWorthwhile(context) || proxy.ProxiedDestination is not { } tried)
            return;

        var others = available.Where(destination => destination != tried).ToList();
        proxy.AvailableDestinations = others.Count > 0 ? others : available;
        context.Features.Set<IForwarderErrorFeature>(null);
        context.Response.StatusCode = StatusCodes.Status200OK;
        await next(context);
        _retries.Add(1, context.Features.Get<IForwarderErrorFeature>() is null ? Answered : Failed);
    }

    private static bool IsWorthwhile(HttpContext context) =>
        context.HasBrokenConnection()
        && HttpMethods.IsGet(context.Request.Method)
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true
        && !context.Response.HasStarted
        && !context.RequestAborted.IsCancellationRequested;
}
