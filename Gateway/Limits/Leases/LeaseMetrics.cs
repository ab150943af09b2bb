using System.Diagnostics.Metrics;

namespace FusionSample.Gateway.Limits.Leases;

/// <summary>What leasing does, without saying for whom. Refused calls are in <c>http.server.request.duration</c>, by status 429.</summary>
internal sealed class LeaseMetrics
{
    private readonly Counter<long> _requests;

    public LeaseMetrics(IMeterFactory meters, IHostEnvironment environment) =>
        _requests = meters.Create(environment.ApplicationName)
            .CreateCounter<long>("fusion.limits.lease.requests", "{request}", "Requests for leases of permits, by what came of them.");

    /// <param name="outcome"><c>granted</c>, <c>refused</c>, <c>returned</c> (permits given back, none asked for) or <c>failed</c>.</param>
    public void Count(string outcome) => _requests.Add(1, new KeyValuePair<string, object?>("fusion.limits.lease.outcome", outcome));
}
