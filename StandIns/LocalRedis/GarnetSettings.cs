using System.Net;
using System.Net.Sockets;
using Garnet.server;
using Tsavorite.core;

namespace FusionSample.LocalRedis;

/// <summary>Garnet kept small and in memory: a cache for a few people on a laptop. When it is full the oldest records go.</summary>
internal static class GarnetSettings
{
    public static GarnetServerOptions For(int port) => new()
    {
        EndPoints = LoopbackEndPoints(port),
        LogMemorySize = "16m",
        PageSize = "1m",
        SegmentSize = "16m",
        ObjectLogSegmentSize = "16m",
        IndexMemorySize = "1m",
        PubSubPageSize = "64k",
        ThreadPoolMinThreads = 2,
        // Off by default in Garnet, and clients send scripts: StackExchange.Redis for its locks, limiters for their counters.
        EnableLua = true,
        LuaOptions = new LuaOptions(LuaMemoryManagementMode.Native, "", Timeout.InfiniteTimeSpan, LuaLoggingMode.Silent, [], null),
        // Nothing on disk: no append-only file (the default), no spilling of old records, and SAVE writes to nowhere.
        EnableAOF = false,
        EnableStorageTier = false,
        DeviceFactoryCreator = new NullNamedDeviceFactoryCreator(),
        QuietMode = true,
    };

    // Both families, because 'localhost' is ::1 first on many machines and a refused attempt costs a second or two on Windows.
    private static EndPoint[] LoopbackEndPoints(int port) => CanListenOnIPv6Loopback()
        ? [new IPEndPoint(IPAddress.Loopback, port), new IPEndPoint(IPAddress.IPv6Loopback, port)]
        : [new IPEndPoint(IPAddress.Loopback, port)];

    private static bool CanListenOnIPv6Loopback()
    {
        if (!Socket.OSSupportsIPv6)
            return false;
        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
