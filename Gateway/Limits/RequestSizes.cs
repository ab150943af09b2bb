using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FusionSample.Gateway.Limits;

/// <summary>
/// The largest and the slowest request that is read at all, on every route. What goes beyond is ended by Kestrel, before any of the
/// gateway's own code: 413 (body), 414 (request line), 431 (headers), 408 (time), or a closed connection.
/// </summary>
internal static class RequestSizes
{
    /// <summary>The largest request body, in bytes. Reading needs none.</summary>
    public const int MaxBodyBytes = 16 * 1024;

    /// <summary>Method, address and version together, in bytes.</summary>
    public const int MaxRequestLineBytes = 8 * 1024;

    /// <summary>All header fields together, in bytes. Entra ID's tokens have a few KiB; groups beyond 200 are left out of them.</summary>
    public const int MaxHeaderBytes = 32 * 1024;

    public const int MaxHeaders = 64;

    /// <summary>Open connections to this process; one more is closed at once. Each costs memory even if it says nothing.</summary>
    public const int MaxConnections = 4096;

    /// <summary>From a connection's first byte to the end of the headers.</summary>
    public static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may be idle. Longer than the two minutes after which the usual load balancers close it themselves.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(130);

    /// <summary>A body that comes slower than 240 bytes a second, after five seconds of grace, is ended.</summary>
    public static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = MaxHeaders;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
        kestrel.Limits.KeepAliveTimeout = IdleFor;
        kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
    }
}
