using FusionSample.Gateway.Limits.Addresses;
using FusionSample.Gateway.Limits.Callers;
using FusionSample.Gateway.Limits.Leases;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FusionSample.Gateway.Limits;

/// <summary>Limits on each request's size, on each address, on each caller, and on the calls to the adapter.</summary>
internal static class LimitServices
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<LimitOptions>(LimitOptions.Section);
        builder.WebHost.ConfigureKestrel(RequestSizes.Apply);
        builder.Services.AddSingleton<AddressLimits>();
        builder.Services.AddSingleton<CallerLimits>();
        builder.Services.AddSingleton<LeasedWindows>();
        builder.Services.AddSingleton<LeaseClient>();
        builder.Services.AddSingleton<LeaseMetrics>();
        builder.Services.AddSingleton<LogPresence>();
        builder.Services.AddSingleton<ILeaseLog, RedisLeaseLog>();
        builder.Services.AddHostedService<LeaseSweep>();
        builder.Services.AddHealthChecks().AddCheck<LeaseHealthCheck>(LeaseHealthCheck.Name, HealthStatus.Degraded);
    }

    /// <summary>Before authentication.</summary>
    public static void UseAddressLimit(this IApplicationBuilder app) => app.UseMiddleware<AddressLimitMiddleware>();

    /// <summary>After authorization.</summary>
    public static void UseCallerLimit(this IApplicationBuilder app) => app.UseMiddleware<CallerLimitMiddleware>();
}
