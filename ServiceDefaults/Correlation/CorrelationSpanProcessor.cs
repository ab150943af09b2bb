using System.Diagnostics;
using OpenTelemetry;

namespace FusionSample.ServiceDefaults.Correlation;

/// <summary>Puts the correlation id on every span that begins while a call is worked on: cache, outgoing HTTP, proxy.</summary>
internal sealed class CorrelationSpanProcessor : BaseProcessor<Activity>
{
    public override void OnStart(Activity data)
    {
        if (CorrelationId.Current is { } id)
            data.SetTag(CorrelationId.AttributeName, id);
    }
}
