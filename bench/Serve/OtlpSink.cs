using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FusionSample.Bench.Serve;

/// <summary>Takes telemetry by OTLP over gRPC, as a collector would, and forgets it.</summary>
internal static class OtlpSink
{
    public static async Task RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http2));
        await using var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "application/grpc";
            await context.Response.BodyWriter.WriteAsync(new byte[5]); // an empty message: no compression, length 0
            context.Response.AppendTrailer("grpc-status", "0");
        });
        await app.RunAsync();
    }
}
