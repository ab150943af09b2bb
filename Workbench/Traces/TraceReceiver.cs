using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace FusionSample.Workbench.Traces;

/// <summary>Takes OTLP over HTTP from those who know the key (OpenTelemetry protocol specification, OTLP/HTTP).</summary>
internal sealed class TraceReceiver(IOptions<TracesOptions> options, TraceStore store, TelemetryForwarder forwarder)
{
    /// <summary>The header with the key, as Aspire's dashboard calls it.</summary>
    public const string KeyHeader = "x-otlp-api-key";

    /// <summary>The only content that is read.</summary>
    public const string Protobuf = "application/x-protobuf";

    /// <summary>The most bytes of one message; exporters send some hundred kilobytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.Key ?? "");

    /// <summary>Where a signal is sent to.</summary>
    public static string PathOf(Signal signal) => signal switch
    {
        Signal.Traces => "/v1/traces",
        Signal.Logs => "/v1/logs",
        _ => "/v1/metrics",
    };

    /// <summary>Takes one message.</summary>
    public async Task<IResult> TakeAsync(Signal signal, HttpContext context)
    {
        var request = context.Request;
        if (!CryptographicOperations.FixedTimeEquals(_key, Encoding.UTF8.GetBytes(request.Headers[KeyHeader].ToString())))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        if (request.ContentType != Protobuf || request.Headers.ContentEncoding.Count > 0)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MaxBytes)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBytes;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        return Take(signal, body.ToArray()) ? Results.Bytes([], Protobuf) : Results.StatusCode(StatusCodes.Status400BadRequest);
    }

    // What cannot be read goes nowhere else either.
    private bool Take(Signal signal, byte[] body)
    {
        switch (signal)
        {
            case Signal.Traces when OtlpReader.Spans(body) is { } spans:
                store.Add(spans);
                break;
            case Signal.Logs when OtlpReader.Logs(body) is { } logs:
                store.Add(logs);
                break;
            case Signal.Metrics:
                break;
            default:
                return false;
        }

        forwarder.Send(signal, body);
        return true;
    }
}
