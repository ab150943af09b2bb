using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace FusionSample.ServiceDefaults;

/// <summary>The first line of every service: telemetry, health, service discovery and resilience, as in any Aspire solution.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>All health checks pass: ready for traffic.</summary>
    public const string HealthPath = "/health";

    /// <summary>The process answers at all (checks tagged <c>live</c>).</summary>
    public const string AlivePath = "/alive";

    /// <summary>Adds what every service of the solution has in common.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddQuietStart();
        builder.AddTelemetry();
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>Maps <see cref="HealthPath"/> and <see cref="AlivePath"/>, open to anybody: they say one word and no more.</summary>
    public static IEndpointRouteBuilder MapDefaultEndpoints(this IEndpointRouteBuilder app)
    {
        // No limit on them: a flood of other calls must not make the platform believe that the service is ill.
        app.MapHealthChecks(HealthPath).AllowAnonymous().DisableRateLimiting().DisableHttpMetrics();
        app.MapHealthChecks(AlivePath, new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") })
            .AllowAnonymous()
            .DisableRateLimiting()
            .DisableHttpMetrics();
        return app;
    }
}
