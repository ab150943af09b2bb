using Google.Protobuf;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Writes OTLP by the field numbers of opentelemetry-proto 1.x.</summary>
internal static class OtlpMessages
{
    /// <summary>An export request with one span.</summary>
    public static byte[] Span(string service, string traceId, string spanId, string name, int kind = 2, params (string Name, string Value)[] attributes) => Export(service, "a scope", output =>
    {
        Bytes(output, 1, Convert.FromHexString(traceId));
        Bytes(output, 2, Convert.FromHexString(spanId));
        Bytes(output, 5, System.Text.Encoding.UTF8.GetBytes(name));
        output.WriteTag(6, WireFormat.WireType.Varint);
        output.WriteInt32(kind);
        output.WriteTag(7, WireFormat.WireType.Fixed64);
        output.WriteFixed64(1_000_000);
        output.WriteTag(8, WireFormat.WireType.Fixed64);
        output.WriteFixed64(3_500_000);
        foreach (var (attribute, value) in attributes)
            Bytes(output, 9, Pair(attribute, value));
    });

    /// <summary>An export request with one log record.</summary>
    public static byte[] Log(string service, string traceId, string message) => Export(service, "a category", output =>
    {
        output.WriteTag(2, WireFormat.WireType.Varint);
        output.WriteInt32(17);
        Bytes(output, 5, Message(body => Bytes(body, 1, System.Text.Encoding.UTF8.GetBytes(message))));
        Bytes(output, 9, Convert.FromHexString(traceId));
    });

    private static byte[] Export(string service, string scope, Action<CodedOutputStream> item) => Message(request => Bytes(request, 1, Message(resourceSpans =>
    {
        Bytes(resourceSpans, 1, Message(resource => Bytes(resource, 1, Pair("service.name", service))));
        Bytes(resourceSpans, 2, Message(scopeSpans =>
        {
            Bytes(scopeSpans, 1, Message(name => Bytes(name, 1, System.Text.Encoding.UTF8.GetBytes(scope))));
            Bytes(scopeSpans, 2, Message(item));
        }));
    })));

    private static byte[] Pair(string name, string value) => Message(pair =>
    {
        Bytes(pair, 1, System.Text.Encoding.UTF8.GetBytes(name));
        Bytes(pair, 2, Message(any => Bytes(any, 1, System.Text.Encoding.UTF8.GetBytes(value))));
    });

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
            write(output);
        return stream.ToArray();
    }

    private static void Bytes(CodedOutputStream output, int field, byte[] bytes)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(bytes));
    }
}
