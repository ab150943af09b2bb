using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Http.Timeouts;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace FusionSample.Gateway.Proxy;

/// <summary>The way to the adapter: routes from section <c>ReverseProxy</c>, addresses by service discovery, the gateway's own token.</summary>
internal static class AdapterProxy
{
    public static void AddAdapterProxy(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<GatewayTokenOptions>(GatewayTokenOptions.Section);
        builder.Services.AddSingleton<GatewayTokenIssuer>();
        builder.Services.AddSingleton<IDestinationResolver, DiscoveredDestinations>();
        builder.Services.AddReverseProxy()
            .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
            .AddTransforms<AdapterTransforms>();
        builder.Services.AddRequestTimeouts();
    }

    /// <summary>Maps the routes, and names the error where the adapter gave no answer.</summary>
    public static void MapAdapterProxy(this IEndpointRouteBuilder app) =>
        app.MapReverseProxy(proxy => proxy.Use(async (context, next) =>
        {
            await next(context);
            if (context.Features.Get<IForwarderErrorFeature>() is null || context.Response.HasStarted)
                return;

            // YARP takes the end of the route's time for the caller's going away, and would say 400.
            if (context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true)
                context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
            context.SetProblem(context.Response.StatusCode == StatusCodes.Status504GatewayTimeout
                ? ProblemTypes.Timeout
                : ProblemTypes.AdapterUnreachable);
        }));
}
