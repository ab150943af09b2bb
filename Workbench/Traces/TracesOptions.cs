using System.ComponentModel.DataAnnotations;

namespace FusionSample.Workbench.Traces;

/// <summary>Whether Workbench takes the services' telemetry, and where it goes on to.</summary>
public sealed class TracesOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "Traces";

    /// <summary>What a sender must know; without it nothing is taken. Workshop makes one at each start.</summary>
    [MinLength(32, ErrorMessage = "Traces:Key is too short: 32 random characters or more, or none at all.")]
    public string? Key { get; set; }

    /// <summary>Another receiver that gets everything as well, such as http://localhost:4317; null for none.</summary>
    public Uri? ForwardTo { get; set; }

    /// <summary>How that receiver is spoken to, by the words of OTEL_EXPORTER_OTLP_PROTOCOL.</summary>
    [AllowedValues(Grpc, HttpProtobuf, ErrorMessage = "Traces:ForwardProtocol is neither 'grpc' nor 'http/protobuf'.")]
    public string ForwardProtocol { get; set; } = Grpc;

    /// <summary>The page of the Aspire dashboard, to link to; null where there is none.</summary>
    public Uri? Dashboard { get; set; }

    internal const string Grpc = "grpc";

    internal const string HttpProtobuf = "http/protobuf";
}
