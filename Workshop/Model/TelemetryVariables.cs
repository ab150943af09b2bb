namespace FusionSample.Workshop.Model;

/// <summary>The OpenTelemetry variables that Aspire sets in Development, so that a dashboard shows a call within a second.</summary>
internal static class TelemetryVariables
{
    /// <summary>The port of OTLP over HTTP; any other is taken for gRPC (OpenTelemetry protocol specification).</summary>
    public const int OtlpHttpPort = 4318;

    private const string HttpProtobuf = "http/protobuf";

    /// <summary>The key's header, as Aspire's dashboard calls it.</summary>
    private const string KeyHeader = "x-otlp-api-key";

    private const string ExportIntervalMilliseconds = "1000";

    // OpenTelemetry's own default: Workbench shows no metrics, and only with --otlp there is somebody who does.
    private const string UnseenMetricsIntervalMilliseconds = "60000";

    /// <summary>How a receiver at that address is spoken to, in the words of OTEL_EXPORTER_OTLP_PROTOCOL.</summary>
    public static string ProtocolOf(Uri otlp) => otlp.Port == OtlpHttpPort ? HttpProtobuf : "grpc";

    /// <summary>The address as the exporters take it.</summary>
    public static string AddressOf(Uri otlp) => otlp.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>The variables for a resource; without a receiver nothing is exported.</summary>
    /// <param name="resource">Whose telemetry it is.</param>
    /// <param name="otlp">Where the command line sends it; null for nowhere.</param>
    /// <param name="workbench">The page that takes it first and sends it on; null where there is none.</param>
    public static IEnumerable<(string Name, string Value)> Of(Resource resource, Uri? otlp, TelemetryReceiver? workbench)
    {
        yield return ("OTEL_SERVICE_NAME", resource.ReplicaOf ?? resource.Name);
        yield return ("OTEL_RESOURCE_ATTRIBUTES", $"service.instance.id={resource.Name}");
        yield return ("OTEL_TRACES_SAMPLER", "always_on");
        yield return ("OTEL_BSP_SCHEDULE_DELAY", ExportIntervalMilliseconds);
        yield return ("OTEL_BLRP_SCHEDULE_DELAY", ExportIntervalMilliseconds);
        yield return ("OTEL_METRIC_EXPORT_INTERVAL", otlp is null && workbench is not null ? UnseenMetricsIntervalMilliseconds : ExportIntervalMilliseconds);
        if (workbench is not null)
        {
            yield return ("OTEL_EXPORTER_OTLP_ENDPOINT", workbench.Address);
            yield return ("OTEL_EXPORTER_OTLP_PROTOCOL", HttpProtobuf);
            yield return ("OTEL_EXPORTER_OTLP_HEADERS", $"{KeyHeader}={workbench.Key}");
            yield break;
        }

        if (otlp is null)
            yield break;
        yield return ("OTEL_EXPORTER_OTLP_ENDPOINT", AddressOf(otlp));
        yield return ("OTEL_EXPORTER_OTLP_PROTOCOL", ProtocolOf(otlp));
    }
}

/// <summary>Where telemetry is taken.</summary>
/// <param name="Address">The receiver's.</param>
/// <param name="Key">What it wants to be shown.</param>
internal sealed record TelemetryReceiver(string Address, string Key);
