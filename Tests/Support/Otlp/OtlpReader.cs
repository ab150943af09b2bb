using System.Globalization;
using Google.Protobuf;

namespace FusionSample.Tests.Support.Otlp;

/// <summary>One exported span, as far as tests look at it.</summary>
public sealed record OtlpSpan(string Service, string Scope, string TraceId, string SpanId, string ParentId, string Name, int Kind, IReadOnlyDictionary<string, string> Attributes);

/// <summary>One exported log record.</summary>
public sealed record OtlpLog(string Service, string Body, string TraceId, IReadOnlyDictionary<string, string> Attributes);

/// <summary>
/// Reads the few fields of OTLP that tests need, by the field numbers of opentelemetry-proto 1.x
/// (collector/trace/v1, collector/logs/v1, collector/metrics/v1, common/v1).
/// </summary>
internal static class OtlpReader
{
    public static IEnumerable<OtlpSpan> Spans(byte[] request) =>
        from resource in Messages(request, 1)
        let service = Service(resource)
        from scope in Messages(resource, 2)
        let scopeName = Messages(scope, 1).Select(s => Text(s, 1)).FirstOrDefault() ?? ""
        from span in Messages(scope, 2)
        select new OtlpSpan(service, scopeName, Hex(span, 1), Hex(span, 2), Hex(span, 4), Text(span, 5), Number(span, 6), Attributes(span, 9));

    public static IEnumerable<OtlpLog> Logs(byte[] request) =>
        from resource in Messages(request, 1)
        let service = Service(resource)
        from scope in Messages(resource, 2)
        from log in Messages(scope, 2)
        select new OtlpLog(service, Messages(log, 5).Select(Value).FirstOrDefault() ?? "", Hex(log, 9), Attributes(log, 6));

    public static IEnumerable<(string Service, string Name)> Metrics(byte[] request) =>
        from resource in Messages(request, 1)
        from scope in Messages(resource, 2)
        from metric in Messages(scope, 2)
        select (Service(resource), Text(metric, 1));

    private static string Service(byte[] resource) =>
        Attributes(Messages(resource, 1).Single(), 1).GetValueOrDefault("service.name", "");

    private static Dictionary<string, string> Attributes(byte[] message, int field) =>
        Messages(message, field)
            .GroupBy(pair => Text(pair, 1))
            .ToDictionary(pairs => pairs.Key, pairs => Messages(pairs.Last(), 2).Select(Value).FirstOrDefault() ?? "");

    private static string Value(byte[] any)
    {
        var input = new CodedInputStream(any);
        return WireFormat.GetTagFieldNumber(input.ReadTag()) switch
        {
            1 => input.ReadString(),
            2 => input.ReadBool() ? "true" : "false",
            3 => input.ReadInt64().ToString(CultureInfo.InvariantCulture),
            4 => input.ReadDouble().ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    private static string Text(byte[] message, int field) => Messages(message, field).Select(System.Text.Encoding.UTF8.GetString).LastOrDefault() ?? "";

    private static string Hex(byte[] message, int field) => Messages(message, field).Select(Convert.ToHexStringLower).LastOrDefault() ?? "";

    private static int Number(byte[] message, int field)
    {
        var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field)
                return input.ReadInt32();
            input.SkipLastField();
        }

        return 0;
    }

    private static List<byte[]> Messages(byte[] message, int field)
    {
        var found = new List<byte[]>();
        var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
                found.Add(input.ReadBytes().ToByteArray());
            else
                input.SkipLastField();
        }

        return found;
    }
}
