using System.Text;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>What a client library would not send: bytes on a connection.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Statuses">The statuses that are expected; 0 is a connection closed without an answer.</param>
/// <param name="Bytes">What is sent, made with a right token.</param>
internal sealed record WireAttack(string Name, IReadOnlyList<int> Statuses, Func<string, byte[]> Bytes)
{
    private const string Line = "GET /api/people/1 HTTP/1.1";

    /// <summary>The request that all of them spoil.</summary>
    public static byte[] Right(string token) => Request(Line, token, "Connection: close\r\n");

    public static IReadOnlyList<WireAttack> All { get; } =
    [
        // RFC 9112, 6.1 and 6.3: what a smuggler needs is two servers that disagree about where a request ends.
        new("both length headers", [400, 413], token => Request(Line, token, "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /admin/keys HTTP/1.1\r\n\r\n")),
        new("both length headers where a body is taken", [400], token => Request("POST /admin/keys HTTP/1.1", token, "Content-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /admin/keys HTTP/1.1\r\n\r\n")),
        new("two different lengths", [400], token => Request(Line, token, "Content-Length: 4\r\nContent-Length: 5\r\n", "abcde")),
        new("a negative length", [400], token => Request(Line, token, "Content-Length: -1\r\n")),
        new("a length that is no number", [400], token => Request(Line, token, "Content-Length: 4x\r\n", "abcd")),
        new("an unknown transfer coding", [400, 501], token => Request(Line, token, "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")),
        new("bad chunking", [400, 413], token => Request(Line, token, "Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n")),
        new("a body where none is taken", [413], token => Request(Line, token, "Content-Length: 4\r\n", "abcd")),
        new("obsolete line folding", [400], token => Request(Line, token, "X-Folded: one\r\n two\r\n")),
        new("a space before the colon", [400], token => Request(Line, token, "X-Fusion-Roles : ItAdmin\r\n")),
        new("a bare line feed in a header", [400], token => Request(Line, token, "x-ms-client-request-id: a\nSet-Cookie: b=c\r\n")),
        new("a bare carriage return in the correlation id", [400], token => Request(Line, token, "x-ms-client-request-id: a\rSet-Cookie: b=c\r\n")),
        new("a zero byte in a header", [400], token => Request(Line, token, "x-ms-client-request-id: a\0b\r\n")),
        new("no Host", [400], token => Encoding.ASCII.GetBytes($"{Line}\r\nAuthorization: Bearer {token}\r\n\r\n")),
        new("two Hosts", [400], token => Request(Line, token, "Host: evil.example\r\n")),
        new("the absolute form of another host", [400], token => Request("GET http://evil.example/api/people/1 HTTP/1.1", token)),
        new("the absolute form of this host", [400], token => Request("GET http://localhost/api/people/1 HTTP/1.1", token)),
        new("the authority form", [400, 405], token => Request("CONNECT evil.example:443 HTTP/1.1", token)),
        new("//host", [400], token => Request("GET //evil.example/api/people/1 HTTP/1.1", token)),
        new("a path that climbs", [400], token => Request("GET /api/people/../../admin/keys HTTP/1.1", token)),
        new("a path that climbs, encoded", [400], token => Request("GET /api/people/%2e%2e/%2e%2e/admin/keys HTTP/1.1", token)),
        new("encoded slashes that climb", [400], token => Request("GET /api/people/..%2f..%2fadmin%2fkeys HTTP/1.1", token)),
        new("slashes encoded twice that climb", [400], token => Request("GET /api/people/..%252f..%252fadmin HTTP/1.1", token)),
        new("a fragment that hides a path", [400], token => Request("GET /connector/#/../../admin/keys HTTP/1.1", token)),
        new("percent signs encoded a thousand times", [400], token => Request($"GET /api/people/%{string.Concat(Enumerable.Repeat("25", 1000))}2e HTTP/1.1", token)),
        new("backslashes", [400], token => Request("GET /api\\people\\1 HTTP/1.1", token)),
        new("a zero byte in the path", [400], token => Request("GET /api/people/1%00 HTTP/1.1", token)),
        new("100 KB of search text", [414], token => Request($"GET /api/people?search={new string('x', 100 * 1024)} HTTP/1.1", token)),
        new("a header of 40 KB", [431], token => Request(Line, token, $"X-Long: {new string('x', 40 * 1024)}\r\n")),
        new("a thousand headers", [431], token => Request(Line, token, string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: y\r\n")))),
        new("a token of 5 MB", [431, 0], token => Request(Line, new string('x', 5 * 1024 * 1024))),
        new("HTTP/0.9", [400, 0], token => Encoding.ASCII.GetBytes("GET /api/people/1\r\n\r\n")),
        new("an unknown version", [400, 505], token => Request("GET /api/people/1 HTTP/9.9", token)),
        new("TLS where there is none", [400, 0], _ => [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03, 0x0d, 0x0a, 0x0d, 0x0a]),
    ];

    private static byte[] Request(string line, string token, string headers = "", string body = "") =>
        Encoding.Latin1.GetBytes($"{line}\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n{headers}\r\n{body}");
}
