using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;

namespace FusionSample.Workbench.Traces;

/// <summary>
/// Reads what the page shows of OTLP, by the field numbers of opentelemetry-proto 1.x (collector, trace, logs and resource v1).
/// Whatever comes, no exception leaves it.
/// </summary>
internal static class OtlpReader
{
    private const int NameLength = 200;
    private const int MessageLength = 2_000;

    /// <summary>The spans of an ExportTraceServiceRequest; null where it is none.</summary>
    public static IReadOnlyList<SeenSpan>? Spans(byte[] request) => Read(request, (service, scope, span) => Span(service, scope, span));

    /// <summary>The log records of an ExportLogsServiceRequest; those without a trace are left out.</summary>
    public static IReadOnlyList<SeenLog>? Logs(byte[] request) => Read(request, (service, scope, log) => Log(service, scope, log));

    private static List<T>? Read<T>(byte[] request, Func<string, string, ProtobufMessage, T?> read)
        where T : class
    {
        try
        {
            var found = new List<T>();
            foreach (var resource in ProtobufMessage.Read(UnsafeByteOperations.UnsafeWrap(request)).Messages(1))
            {
                var service = resource.Messages(1).Select(OtlpAttributes.OfResource).LastOrDefault()?.GetValueOrDefault("service.name") ?? "";
                foreach (var scope in resource.Messages(2))
                {
                    var name = scope.Messages(1).Select(one => OtlpAttributes.Text(one.Bytes(1), NameLength)).LastOrDefault() ?? "";
                    found.AddRange(scope.Messages(2).Select(one => read(service, name, one)).OfType<T>());
                }
            }

            return found;
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or InvalidDataException)
        {
            return null;
        }
    }

    private static SeenSpan? Span(string service, string scope, ProtobufMessage span)
    {
        if (!TryId(span.Bytes(1), 16, out var trace) || !TryId(span.Bytes(2), 8, out var id))
            return null;
        var start = UnixNano.Bounded(span.Number(7));
        return new SeenSpan(
            trace, id, TryId(span.Bytes(4), 8, out var parent) ? parent : "", service, scope, OtlpAttributes.Text(span.Bytes(5), NameLength),
            span.Number(6) <= (ulong)SpanKind.Consumer ? (SpanKind)span.Number(6) : SpanKind.Unspecified, start, Math.Max(start, UnixNano.Bounded(span.Number(8))),
            // Status.code, of which 2 is STATUS_CODE_ERROR.
            span.Messages(15).LastOrDefault()?.Number(3) == 2,
            new SeenAttributes(OtlpAttributes.Of(span, 9)));
    }

    private static SeenLog? Log(string service, string scope, ProtobufMessage log)
    {
        if (!TryId(log.Bytes(9), 16, out var trace))
            return null;
        // A sender that does not know when it was says when it saw it.
        var time = log.Number(1) == 0 ? log.Number(11) : log.Number(1);
        var message = log.Messages(5).Select(body => OtlpAttributes.Value(body, MessageLength)).LastOrDefault() ?? "";
        return new SeenLog(trace, service, scope, log.Number(2) <= 24 ? (int)log.Number(2) : 0, UnixNano.Bounded(time), message, new SeenAttributes(OtlpAttributes.Of(log, 6)));
    }

    private static bool TryId(ByteString bytes, int length, [NotNullWhen(true)] out string? id)
    {
        id = bytes.Length == length && bytes.Span.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(bytes.Span) : null;
        return id is not null;
    }
}
