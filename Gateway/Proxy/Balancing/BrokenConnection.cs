using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace FusionSample.Gateway.Proxy.Balancing;

/// <summary>
/// Takes an adapter out at its first refused or broken connection, for as long as <c>HealthCheck:Passive:ReactivationPeriod</c> says; then it is
/// called again. YARP's own <c>TransportFailureRate</c> waits until a share of the calls has failed.
/// </summary>
internal sealed class BrokenConnection(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    private static readonly TimeSpan OutFor = TimeSpan.FromSeconds(2);

    public string Name => nameof(BrokenConnection);

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        if (context.HasBrokenConnection())
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, cluster.Model.Config.HealthCheck?.Passive?.ReactivationPeriod ?? OutFor);
    }
}
