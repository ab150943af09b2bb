namespace FusionSample.Bench.Contenders;

/// <summary>The hot gateway with one thing changed at a time: what it costs is the difference to the first.</summary>
internal static class Ladder
{
    /// <summary>The first has everything on.</summary>
    public static readonly IReadOnlyList<Contender> Rungs =
    [
        Ours.GatewayHot,
        Ours.Gateway("no-traces", "no call is sampled", ("OTEL_TRACES_SAMPLER", "always_off")),
        Ours.Gateway("all-traces", "every call is sampled", ("OTEL_TRACES_SAMPLER", "always_on")),
        Ours.Gateway("no-export", "telemetry is gathered and not sent", ("OTEL_EXPORTER_OTLP_ENDPOINT", null)),
        // A port on which nobody listens: permits are granted without asking.
        Ours.Gateway("no-leases", "limits are counted in the process alone, as while Redis is away", ("ConnectionStrings__cache", "127.0.0.1:1")),
        Ours.GatewayHotKey,
        Ours.GatewayHotNoMemory,
        Ours.GatewayMiss,
    ];
}
