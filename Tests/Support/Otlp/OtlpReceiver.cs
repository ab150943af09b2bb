using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Support.Otlp;

/// <summary>Takes traces, logs and metrics by OTLP over gRPC, as the Aspire dashboard does, and keeps them for a test to look at.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private const string Collector = "/opentelemetry.proto.collector.";

    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<OtlpSpan> Spans { get; } = new();

    public ConcurrentQueue<OtlpLog> Logs { get; } = new();

    public ConcurrentQueue<(string Service, string Name)> Metrics { get; } = new();

    /// <summary>Every message as it came, whatever is in it, by <c>traces</c>, <c>logs</c> or <c>metrics</c>.</summary>
    public ConcurrentQueue<(string Kind, byte[] Bytes)> Messages { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var receiver = new OtlpReceiver(builder.Build());
        receiver.Take("traces", Collector + "trace.v1.TraceService/Export", OtlpReader.Spans, receiver.Spans);
        receiver.Take("logs", Collector + "logs.v1.LogsService/Export", OtlpReader.Logs, receiver.Logs);
        receiver.Take("metrics", Collector + "metrics.v1.MetricsService/Export", OtlpReader.Metrics, receiver.Metrics);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Take<T>(string kind, string path, Func<byte[], IEnumerable<T>> read, ConcurrentQueue<T> into) =>
        _app.MapPost(path, async (HttpContext context) =>
        {
            var message = await MessageAsync(context.Request);
            Messages.Enqueue((kind, message));
            foreach (var item in read(message))
                into.Enqueue(item);
            context.Response.ContentType = "application/grpc";
            await context.Response.BodyWriter.WriteAsync(new byte[5]); // an empty answer: no compression, length 0
            context.Response.AppendTrailer("grpc-status", "0");
        });

    // A unary call carries one message behind five bytes: a flag for compression and the length.
    private static async Task<byte[]> MessageAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1, 4));
        return bytes[5..(5 + length)];
    }
}
