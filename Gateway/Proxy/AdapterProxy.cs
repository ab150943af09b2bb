using FusionSample.Gateway.Connector;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace FusionSample.Gateway.Proxy;

/// <summary>The way to the adapter: routes from the published definition, addresses by service discovery, the gateway's own token.</summary>
internal static partial class AdapterProxy
{
    // The longest any request may take; the adapter's own limit towards the external API is shorter.
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    public static void AddAdapterProxy(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("ReverseProxy");
        var timeout = section.GetValue("Timeout", LongestRequest);
        builder.Services.AddValidatedOptions<GatewayTokenOptions>(GatewayTokenOptions.Section);
        builder.Services.AddSingleton<GatewayTokenIssuer>();
        builder.Services.AddSingleton<ParallelCalls>();
        builder.Services.AddSingleton<IDestinationResolver, DiscoveredDestinations>();
        builder.Services.AddReverseProxy()
            .LoadFromConfig(section)
            .AddTransforms<AdapterTransforms>();
        builder.Services.AddSingleton<IProxyConfigProvider>(
            new DefinedRoutes(Path.Combine(builder.Environment.ContentRootPath, ConnectorFolder.Name), timeout));
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = timeout,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
    }

    /// <summary>Maps the routes, and names the error where the adapter gave no answer.</summary>
    public static void MapAdapterProxy(this IEndpointRouteBuilder app)
    {
        var calls = app.ServiceProvider.GetRequiredService<ParallelCalls>();
        var logger = app.ServiceProvider.GetRequiredService<ILogger<AdapterTransforms>>();
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(RefuseBodyAsync);
            proxy.Use(calls.InvokeAsync);
            proxy.Use((context, next) => ForwardAsync(context, next, logger));
        });
    }

    // Before anything of it goes on: YARP would find out only while it sends, and the adapter has been asked by then.
    private static Task RefuseBodyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetReverseProxyFeature().Route.Config.MaxRequestBodySize != 0
            || context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    private static async Task ForwardAsync(HttpContext context, RequestDelegate next, ILogger logger)
    {
        await next(context);
        if (context.Features.Get<IForwarderErrorFeature>() is not { } failure || context.Response.HasStarted)
            return;

        // YARP takes the end of the route's time for the caller's going away, and would say 400.
        if (context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true)
            context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
        // No destination at all is a 503 to YARP; to a caller it is the same as one that cannot be reached.
        else if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.StatusCode = StatusCodes.Status502BadGateway;

        // What is left below 500 is the caller's: a body that is too large, or a caller who has gone.
        if (context.Response.StatusCode < StatusCodes.Status500InternalServerError)
            return;

        var timedOut = context.Response.StatusCode == StatusCodes.Status504GatewayTimeout;
        context.SetProblem(timedOut ? ProblemTypes.Timeout : ProblemTypes.AdapterUnreachable);
        LogNoAnswer(logger, failure.Error, CorrelationId.Current);
    }

    [LoggerMessage(LogLevel.Warning, "The adapter gave no answer ({Error}). Correlation id {CorrelationId}.")]
    private static partial void LogNoAnswer(ILogger logger, ForwarderError error, string? correlationId);
}
