using FusionSample.ServiceDefaults.Correlation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
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
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
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
            telemetry.UseOtlpExporter();
    }
}
