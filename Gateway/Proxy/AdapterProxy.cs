using FusionSample.Gateway.Access;
using FusionSample.Gateway.Connector;
using FusionSample.Gateway.Proxy.Answers;
using FusionSample.Gateway.Proxy.Balancing;
using FusionSample.ServiceDefaults.Answers;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace FusionSample.Gateway.Proxy;

/// <summary>The way to the adapter: routes from the published definition, addresses by service discovery, the gateway's own token.</summary>
internal static partial class AdapterProxy
{
    public static void AddAdapterProxy(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("ReverseProxy");
        builder.Services.AddValidatedOptions<GatewayTokenOptions>(GatewayTokenOptions.Section);
        builder.Services.AddSingleton<GatewayTokenIssuer>();
        builder.Services.AddSingleton<ParallelCalls>();
        builder.AddAnswerCache();
        builder.Services.AddSingleton<IOnMark, DropKeptAnswers>();
        builder.Services.AddSingleton<AdapterCaches>();
        builder.Services.AddSingleton<IDestinationResolver, DiscoveredDestinations>();
        builder.Services.AddReverseProxy()
            .LoadFromConfig(section)
            .AddTransforms<AdapterTransforms>()
            .AddBalancing();
        builder.Services.AddSingleton<IProxyConfigProvider>(
            new DefinedRoutes(Path.Combine(builder.Environment.ContentRootPath, ConnectorFolder.Name)));
    }

    /// <summary>Maps the routes, and names the error where the adapter gave no answer.</summary>
    public static void MapAdapterProxy(this IEndpointRouteBuilder app)
    {
        var calls = app.ServiceProvider.GetRequiredService<ParallelCalls>();
        var answers = app.ServiceProvider.GetRequiredService<AnswerCache>();
        var secondTry = app.ServiceProvider.GetRequiredService<SecondTry>();
        var logger = app.ServiceProvider.GetRequiredService<ILogger<AdapterTransforms>>();
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(RefuseBodyAsync);
            // What is kept takes no turn from what is not.
            proxy.Use((context, next) => answers.InvokeAsync(context, next, AnswerKeys.KeyOf(context), "gateway", tellsAge: false));
            proxy.Use((context, next) => ForwardAsync(context, next, calls, secondTry, logger));
            proxy.UseBalancing();
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

    private static async Task ForwardAsync(HttpContext context, RequestDelegate next, ParallelCalls calls, SecondTry secondTry, ILogger logger)
    {
        using var turn = await calls.TakeTurnAsync(context);
        if (turn is null)
            return;

        // The balancer narrows it to the one that it chooses.
        var available = context.GetReverseProxyFeature().AvailableDestinations;
        await next(context);
        if (context.Features.Get<IForwarderErrorFeature>() is null)
            return;

        await secondTry.InvokeAsync(context, next, available);
        if (context.Features.Get<IForwarderErrorFeature>() is not { } failure || context.Response.HasStarted)
            return;

        // No destination at all is a 503 to YARP; to a caller it is the same as one that cannot be reached.
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
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
