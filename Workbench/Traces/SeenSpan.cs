namespace FusionSample.Workbench.Traces;

/// <summary>A step of a call. All texts are a sender's: shown as text, and cut.</summary>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="SpanId">16 hexadecimal digits.</param>
/// <param name="ParentId">The step that it is part of; empty for the first.</param>
/// <param name="Service">The resource's <c>service.name</c>.</param>
/// <param name="Scope">The library that wrote it.</param>
/// <param name="Name">What the library calls it.</param>
/// <param name="Kind">Which side of a call it is.</param>
/// <param name="Start">Nanoseconds since 1970.</param>
/// <param name="End">Nanoseconds since 1970, never before <paramref name="Start"/>.</param>
/// <param name="IsError">Whether it says that it failed.</param>
/// <param name="Attributes">What it tells by name.</param>
public sealed record SeenSpan(
    string TraceId, string SpanId, string ParentId, string Service, string Scope, string Name, SpanKind Kind, ulong Start, ulong End, bool IsError,
    IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Duration => UnixNano.Between(Start, End);

    /// <summary>Whether a call came to the gateway with it: what a workshop looks for, unlike pages, sign-ins, switches and the connector's files.</summary>
    public bool IsCall => this is { Kind: SpanKind.Server, Service: "gateway" } && !IsAside(Attributes.GetValueOrDefault("url.path", ""));

    // What Workbench itself asks the gateway while one looks at its pages.
    private static bool IsAside(string path) => path == "/me" || path.StartsWith("/connector/", StringComparison.Ordinal);
}

/// <summary>Which side of a call a span is (opentelemetry-proto, trace/v1, Span.SpanKind).</summary>
public enum SpanKind
{
    Unspecified = 0,
    Internal = 1,
    Server = 2,
    Client = 3,
    Producer = 4,
    Consumer = 5,
}
