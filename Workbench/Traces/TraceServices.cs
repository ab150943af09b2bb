using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Instrumentation.AspNetCore;

namespace FusionSample.Workbench.Traces;

/// <summary>The small receiver of telemetry behind the Pro-Dev's page: in Development, and with a key, alone.</summary>
internal static class TraceServices
{
    public static void AddTraces(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<TracesOptions>(TracesOptions.Section)
            .Validate<IHostEnvironment>((options, environment) => options.Key is null || environment.IsDevelopment(),
                "Traces:Key is for Development only: what services tell of calls is kept in memory and shown.");
        builder.Services.AddSingleton<TraceStore>();
        builder.Services.AddSingleton<TraceReceiver>();
        builder.Services.AddSingleton<TelemetryForwarder>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TelemetryForwarder>());
        // What is late is dropped rather than tried again: more comes every second.
#pragma warning disable EXTEXP0001
        builder.Services.AddHttpClient(TelemetryForwarder.Client, http => http.Timeout = TimeSpan.FromSeconds(5)).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        // A message that told of the last one would be told of by the next.
        builder.Services.PostConfigure<AspNetCoreTraceInstrumentationOptions>(tracing =>
        {
            var others = tracing.Filter;
            tracing.Filter = context => !context.Request.Path.StartsWithSegments("/v1") && (others?.Invoke(context) ?? true);
        });
    }

    public static void MapTraces(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || app.Services.GetRequiredService<IOptions<TracesOptions>>().Value.Key is null)
            return;
        foreach (var signal in Enum.GetValues<Signal>())
        {
            app.MapPost(TraceReceiver.PathOf(signal), (TraceReceiver receiver, HttpContext context) => receiver.TakeAsync(signal, context))
                .AllowAnonymous().DisableAntiforgery().DisableHttpMetrics();
        }
    }
}
