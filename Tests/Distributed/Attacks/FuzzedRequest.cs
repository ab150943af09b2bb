using System.Text;
using System.Text.RegularExpressions;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>Requests made of what is right and what is not, the same ones for the same seed.</summary>
internal sealed partial class FuzzedRequest(int seed, IReadOnlyList<string> tokens)
{
    private static readonly string[] Paths =
    [
        .. CommittedConnector.Operations().Select(operation => operation.Path),
        "/admin/keys", "/admin/keys/{id}", "/admin/keys/{id}/revoke", "/admin/revocations", "/admin/revocations/{id}/lift", "/admin/audit", "/admin/usage",
        "/admin/signing-keys/refresh", "/admin/cache/{id}", "/connector/", "/connector/{file}", "/connector/docs", "/health", "/alive", "/", "/{x}/{y}",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "get", "X"];

    private static readonly string[] Names =
    [
        "search", "page", "pageSize", "sortBy", "sortDescending", "editedSince", "fields", "film", "homeworld", "groupBy", "from", "to", "caller", "X-API-Key", "%00", "a[b]", "",
    ];

    private static readonly string[] Values =
    [
        "1", "0", "-1", "2147483648", "1e9", "NaN", "true", "people", "Luke%20Skywalker", "..", "..%2f..%2f", "%2e%2e", "%00", "%0d%0aX:%20y", "%ff%fe", "%E2%98%83", "%F0%9F%91%BD",
        "'%20OR%201=1--", "{{7*7}}", "<script>", "2014-12-20", "2014-12-20T00:00:00Z", "9999-99-99", "00000000-0000-0000-0000-000000000000", "%25", "%", "+", "id,name", "ſ", "null", "[]",
    ];

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Encoding", "If-None-Match", "x-ms-client-request-id", "X-API-Key", "X-Fusion-Roles", "X-Forwarded-For", "X-Forwarded-Proto", "Content-Type", "Content-Length",
        "Transfer-Encoding", "Host", "Cookie", "traceparent", "tracestate", "baggage", "Origin", "Range", "Expect", "Upgrade", "Connection", "X-HTTP-Method-Override",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The bytes of one request on a connection of its own.</summary>
    public byte[] Next()
    {
        var text = new StringBuilder($"{Pick(Methods)} {Path()}{Query()} HTTP/1.1\r\nHost: localhost\r\n");
        if (_random.Next(10) > 0)
            text.Append($"Authorization: Bearer {Token()}\r\n");
        for (var count = _random.Next(4); count > 0; count--)
            text.Append($"{Pick(Headers)}: {Uri.UnescapeDataString(Pick(Values)).Replace('\r', ' ').Replace('\n', ' ')}\r\n");
        var body = _random.Next(4) == 0 ? Body() : "";
        if (body.Length > 0)
            text.Append($"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        var bytes = Encoding.UTF8.GetBytes(text.Append("Connection: close\r\n\r\n").Append(body).ToString());
        // One in eight is spoiled as bytes.
        for (var spoiled = _random.Next(8) == 0 ? _random.Next(1, 4) : 0; spoiled > 0; spoiled--)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return bytes;
    }

    // In one pass: what is put in may look like a parameter itself.
    private string Path() => Parameter().Replace(Pick(Paths), _ => Pick(Values));

    private string Query()
    {
        var parts = Enumerable.Range(0, _random.Next(4)).Select(_ => $"{Pick(Names)}={Pick(Values)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private string Token()
    {
        var token = Pick(tokens);
        if (_random.Next(4) > 0)
            return token;
        var spoiled = token.ToCharArray();
        spoiled[_random.Next(spoiled.Length)] = (char)_random.Next('!', '~');
        return new string(spoiled)[..(_random.Next(5) == 0 ? _random.Next(1, spoiled.Length) : spoiled.Length)];
    }

    private string Body()
    {
        var body = Pick<string>(["""{"owner":"A trial","role":"Maker"}""", """{"kind":"token","subject":"fuzzed","reason":"a trial"}""", """{"reason":"a trial"}""", "[]", "{", "null", "\"x\"", new string('[', 2000)]);
        return _random.Next(3) > 0 ? body : body.Replace("trial", Pick(Values), StringComparison.Ordinal).Replace("Maker", Pick(Values), StringComparison.Ordinal);
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
