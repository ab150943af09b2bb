using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;

namespace FusionSample.Workbench.Traces;

/// <summary>What is sent: the same message either way, over gRPC or over HTTP (OpenTelemetry protocol specification).</summary>
internal static class OtlpRequest
{
    private const int FrameLength = 5;

    /// <summary>The request that carries a message on.</summary>
    public static HttpRequestMessage Create(TracesOptions options, Signal signal, byte[] body) =>
        options.ForwardProtocol == TracesOptions.HttpProtobuf ? Http(options.ForwardTo!, signal, body) : Grpc(options.ForwardTo!, signal, body);

    private static HttpRequestMessage Http(Uri address, Signal signal, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(TraceReceiver.Protobuf);
        return new(HttpMethod.Post, Under(address, TraceReceiver.PathOf(signal))) { Content = content };
    }

    // A unary call: one message behind five bytes, no compression and its length, over HTTP/2 without asking first.
    private static HttpRequestMessage Grpc(Uri address, Signal signal, byte[] body)
    {
        var framed = new byte[FrameLength + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), body.Length);
        body.CopyTo(framed, FrameLength);
        var content = new ByteArrayContent(framed);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        var (package, service) = signal switch
        {
            Signal.Traces => ("trace", "TraceService"),
            Signal.Logs => ("logs", "LogsService"),
            _ => ("metrics", "MetricsService"),
        };
        var request = new HttpRequestMessage(HttpMethod.Post, Under(address, $"/opentelemetry.proto.collector.{package}.v1.{service}/Export"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TE.Add(new("trailers"));
        return request;
    }

    private static Uri Under(Uri address, string path) => new(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);
}

/// <summary>What telemetry is about.</summary>
internal enum Signal
{
    Traces,
    Logs,
    Metrics,
}
