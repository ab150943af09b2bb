using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FusionSample.Gateway.Limits.Leases;

/// <summary>Degraded while limits are not shared with the other replicas: the service goes on, with less for each caller.</summary>
internal sealed class LeaseHealthCheck(LogPresence presence) : IHealthCheck
{
    public const string Name = "limits";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(presence.IsAway
            ? HealthCheckResult.Degraded("Redis does not answer. Each caller gets this process's own share of its limits.")
            : HealthCheckResult.Healthy());
}
