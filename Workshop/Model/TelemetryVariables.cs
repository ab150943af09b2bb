namespace FusionSample.Workshop.Model;

/// <summary>The OpenTelemetry variables that Aspire sets in Development, so that a dashboard shows a call within a second.</summary>
internal static class TelemetryVariables
{
    /// <summary>The port of OTLP over HTTP; any other is taken for gRPC (OpenTelemetry protocol specification).</summary>
    public const int OtlpHttpPort = 4318;

    private const string ExportIntervalMilliseconds = "1000";

    /// <summary>The variables for a resource; without an address nothing is exported.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Resource resource, Uri? otlp)
    {
        yield return ("OTEL_SERVICE_NAME", resource.ReplicaOf ?? resource.Name);
        yield return ("OTEL_RESOURCE_ATTRIBUTES", $"service.instance.id={resource.Name}");
        yield return ("OTEL_TRACES_SAMPLER", "always_on");
        yield return ("OTEL_BSP_SCHEDULE_DELAY", ExportIntervalMilliseconds);
        yield return ("OTEL_BLRP_SCHEDULE_DELAY", ExportIntervalMilliseconds);
        yield return ("OTEL_METRIC_EXPORT_INTERVAL", ExportIntervalMilliseconds);
        if (otlp is null)
            yield break;
        yield return ("OTEL_EXPORTER_OTLP_ENDPOINT", otlp.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        yield return ("OTEL_EXPORTER_OTLP_PROTOCOL", otlp.Port == OtlpHttpPort ? "http/protobuf" : "grpc");
    }
}
