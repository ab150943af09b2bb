using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FusionSample.Gateway.Access;

/// <summary>Not ready until revocations have been read; with less than all after the store was lost.</summary>
internal sealed class StoreHealth(AccessState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        state.Last is null ? HealthCheckResult.Unhealthy("Revocations have not been read yet.")
        : state.IsCurrent ? HealthCheckResult.Healthy()
        : HealthCheckResult.Degraded("The store does not answer: keys are refused."));
}
