using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>Registers the client of the external API.</summary>
internal static class UpstreamServices
{
    public static void AddUpstream(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<UpstreamOptions>(UpstreamOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<UpstreamOptions>, UpstreamOptionsValidator>();
        builder.Services.AddSingleton<UpstreamBulkhead>();
        builder.Services.AddSingleton<UpstreamMetrics>();
        builder.Services.AddTransient<UpstreamGuard>();

        var client = builder.Services.AddHttpClient<UpstreamClient>((services, http) =>
        {
            http.BaseAddress = services.GetRequiredService<IOptions<UpstreamOptions>>().Value.BaseAddress;
            http.Timeout = Timeout.InfiniteTimeSpan; // the pipeline's total timeout is the only one
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            http.DefaultRequestHeaders.UserAgent.ParseAdd("FusionSample/1.0");
        });
        // The catalogue keeps its client for good; connections are renewed by the handler below instead.
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.ConfigurePrimaryHttpMessageHandler(services => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // UpstreamGuard follows the few that are welcome
            UseCookies = false,
            ConnectTimeout = services.GetRequiredService<IOptions<UpstreamOptions>>().Value.AttemptTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });

        // ServiceDefaults gives every client the standard handler; this one has its own pipeline instead, not both.
#pragma warning disable EXTEXP0001
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        client.AddResilienceHandler("upstream", (pipeline, context) => UpstreamResilience.Configure(pipeline, context.ServiceProvider))
            .SelectPipelineBy(_ => UpstreamResilience.ResourceOf);
        client.AddHttpMessageHandler<UpstreamGuard>();
    }
}
