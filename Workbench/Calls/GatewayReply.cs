using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FusionSample.ConnectorKit.MakerView.Calls;

namespace FusionSample.Workbench.Calls;

/// <summary>What the gateway answered, as a person should see it.</summary>
public sealed record GatewayReply
{
    /// <summary>The status; 0 where no answer came.</summary>
    public required int Status { get; init; }

    /// <summary>How long it took from here and back.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What the body is, without parameters; null where it does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>How long the body is, in bytes.</summary>
    public int Length { get; init; }

    /// <summary>Whether the body is a file that is not for reading.</summary>
    public bool IsFile => MediaType is { } type && !(type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The body; cut at a million characters.</summary>
    public string Body { get; init; } = "";

    /// <summary>How old the answer is (RFC 9111, section 5.1); null where it does not say.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Which caches were asked, and what they said (RFC 9211).</summary>
    public string? CacheStatus { get; init; }

    /// <summary>Under which id the call is found in logs and traces.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When one may call again (RFC 9110, section 10.2.3).</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it is what a maker wanted.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonElement? Json => field ??= SafeJson.Element(Body);

    /// <summary>Whether it is the last that is known of it: the external API did not answer.</summary>
    public bool IsLastKnown => Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("isLastKnown", out var last) && last.ValueKind is JsonValueKind.True;

    /// <summary>Reads an answer.</summary>
    public static async Task<GatewayReply> ReadAsync(HttpResponseMessage response, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        // JSON is UTF-8 (RFC 8259, section 8.1), whatever charset is claimed.
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var body = Encoding.UTF8.GetString(bytes);
        return new GatewayReply
        {
            Status = (int)response.StatusCode,
            Elapsed = elapsed,
            MediaType = response.Content.Headers.ContentType?.MediaType,
            Length = bytes.Length,
            Body = body.Length > 1_000_000 ? body[..1_000_000] : body,
            Age = response.Headers.Age,
            CacheStatus = First(response.Headers, "Cache-Status"),
            CorrelationId = First(response.Headers, "x-ms-client-request-id"),
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    /// <summary>The time in words a person reads: 12 ms, 3.4 s.</summary>
    public static string Words(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s") : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");

    private static string? First(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
