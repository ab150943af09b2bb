using System.Diagnostics;
using OpenTelemetry;

namespace FusionSample.Gateway.Proxy.Balancing;

/// <summary>Keeps the spans of YARP's health probes out of the traces: some every two seconds for ever, and none of a call.</summary>
internal sealed class HealthProbeSpans : BaseProcessor<Activity>
{
    private const string Probe = "proxy.cluster_health_checks";

    public override void OnEnd(Activity data)
    {
        for (var span = data; span is not null; span = span.Parent)
        {
            if (span.OperationName == Probe)
                data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
