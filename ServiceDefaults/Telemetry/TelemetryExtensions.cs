using FusionSample.ServiceDefaults.Correlation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FusionSample.ServiceDefaults;

internal static class TelemetryExtensions
{
    // What the parts of this solution call their sources and meters. A name that a service does not use costs nothing.
    private static readonly string[] Sources =
    [
        "Yarp.ReverseProxy",
        "ZiggyCreatures.Caching.Fusion",
        "ZiggyCreatures.Caching.Fusion.Memory",
        "ZiggyCreatures.Caching.Fusion.Distributed",
        "ZiggyCreatures.Caching.Fusion.Backplane",
    ];

    private static readonly string[] Meters =
    [
        "Yarp.ReverseProxy",
        "ZiggyCreatures.Caching.Fusion",
        "ZiggyCreatures.Caching.Fusion.Memory",
        "ZiggyCreatures.Caching.Fusion.Distributed",
        "ZiggyCreatures.Caching.Fusion.Backplane",
        "Polly",
    ];

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        // A line, or a whole stack, for each attempt of each call; the spans tell the same, and who gives up logs why.
        builder.Logging.AddFilter("Polly", LogLevel.Critical);
        builder.Services.AddSingleton<IExternalScopeProvider, CallScopes>();
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });

        // The trace goes on from service to service (W3C Trace Context); a stranger's baggage is not taken along, nor looked for.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                // More counts of each request, of which http.server.request.duration tells the route and the status.
                .AddView("aspnetcore.routing.match_attempts", MetricStreamConfiguration.Drop)
                .AddView("aspnetcore.authorization.attempts", MetricStreamConfiguration.Drop)
                .AddView("aspnetcore.memory_pool.*", MetricStreamConfiguration.Drop)
                // Two more for each call: of what is under way the latency and fusion.* tell more.
                .AddView("http.*.active_requests", MetricStreamConfiguration.Drop)
                // Five more for each outgoing call, which turns a connection from idle to active and back.
                .AddView("http.client.open_connections", MetricStreamConfiguration.Drop)
                .AddView("http.client.request.time_in_queue", MetricStreamConfiguration.Drop)
                .AddMeter([builder.Environment.ApplicationName, .. Meters]))
            .WithTracing(tracing => tracing
                .AddSource([builder.Environment.ApplicationName, .. Sources])
                .AddAspNetCoreInstrumentation(options => options.Filter = context =>
                    !context.Request.Path.StartsWithSegments(ServiceDefaultsExtensions.HealthPath)
                    && !context.Request.Path.StartsWithSegments(ServiceDefaultsExtensions.AlivePath))
                .AddHttpClientInstrumentation()
                .AddProcessor<CorrelationSpanProcessor>());

        // Without an address the exporter would try localhost:4317 and fail for ever.
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
            builder.AddPlainExporters();
        }
    }

    // Over HTTP the exporters take these clients. A receiver that is away costs a batch: no second try that a stop would wait for, no word each second.
    private static void AddPlainExporters(this IHostApplicationBuilder builder)
    {
        foreach (var name in (string[])["OtlpTraceExporter", "OtlpMetricExporter", "OtlpLogExporter"])
        {
#pragma warning disable EXTEXP0001
            builder.Services.AddHttpClient(name).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
            builder.Logging.AddFilter($"System.Net.Http.HttpClient.{name}", LogLevel.None);
        }
    }
}
