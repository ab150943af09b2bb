using System.Diagnostics.Metrics;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>What the pipeline's own meter (<c>Polly</c>) and <c>http.client.*</c> do not count.</summary>
internal sealed class UpstreamMetrics
{
    private readonly Counter<long> _capped;

    public UpstreamMetrics(IMeterFactory meters, IHostEnvironment environment) =>
        _capped = meters.Create(environment.ApplicationName).CreateCounter<long>(
            "fusion.upstream.retry_after.capped", "{answer}", "Answers that asked for more time than Upstream:MaxRetryAfter.");

    public void RetryAfterCapped() => _capped.Add(1);
}
