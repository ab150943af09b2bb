using OpenTelemetry.Trace;
using Yarp.ReverseProxy.Health;

namespace FusionSample.Gateway.Proxy.Balancing;

/// <summary>Several adapters that are as one: balanced, taken out and back in, and a second try at another.</summary>
internal static class BalancingServices
{
    // One that is gone with its machine says nothing at all.
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(2);

    // So that a name behind which the platform has more adapters than before is looked up again.
    private static readonly TimeSpan ConnectAgainAfter = TimeSpan.FromMinutes(1);

    public static IReverseProxyBuilder AddBalancing(this IReverseProxyBuilder proxy)
    {
        proxy.Services.AddSingleton<SecondTry>();
        proxy.Services.AddSingleton<IPassiveHealthCheckPolicy, BrokenConnection>();
        proxy.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor<HealthProbeSpans>());
        return proxy.ConfigureHttpClient((_, connections) =>
        {
            connections.ConnectTimeout = ConnectWithin;
            connections.PooledConnectionLifetime = ConnectAgainAfter;
        });
    }

    /// <summary>Behind whatever answers without an adapter.</summary>
    public static void UseBalancing(this IReverseProxyApplicationBuilder proxy)
    {
        proxy.UseLoadBalancing();
        proxy.UsePassiveHealthChecks();
    }
}
