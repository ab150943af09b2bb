using System.Net;
using System.Net.Sockets;
using FusionSample.ServiceDefaults.Starting;
using Garnet;
using Garnet.common;
using Microsoft.Extensions.Logging;

namespace FusionSample.LocalRedis;

/// <summary>A server of the Redis protocol on loopback, in memory only. Started by the service, and by tests in their own process.</summary>
public sealed class LocalRedisServer : IDisposable
{
    private const int FreePortAttempts = 10;

    private readonly GarnetServer _server;

    private LocalRedisServer(GarnetServer server, int port)
    {
        _server = server;
        Port = port;
    }

    /// <summary>The TCP port that it listens on.</summary>
    public int Port { get; }

    /// <summary>What a Redis client takes as its connection string.</summary>
    public string ConnectionString => $"localhost:{Port}";

    /// <summary>Starts a server.</summary>
    /// <param name="port">The port, or 0 for any free one.</param>
    /// <param name="logging">Where Garnet's own log goes; nowhere when left out.</param>
    /// <exception cref="StartupException">The port is taken.</exception>
    public static LocalRedisServer Start(int port = 0, ILoggerFactory? logging = null)
    {
        if (port != 0)
            return StartOn(port, logging);

        // Garnet has to be told its port, and somebody else may take the one that was free a moment ago.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return StartOn(FreePort(), logging);
            }
            catch (StartupException) when (attempt < FreePortAttempts)
            {
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private static LocalRedisServer StartOn(int port, ILoggerFactory? logging)
    {
        var server = new GarnetServer(GarnetSettings.For(port), logging);
        try
        {
            server.Start();
            return new LocalRedisServer(server, port);
        }
        catch (Exception exception) when (exception is GarnetException or SocketException)
        {
            server.Dispose();
            throw new StartupException(
                $"LocalRedis cannot listen on port {port} of this machine: {exception.Message} "
                + "Or choose another port with LocalRedis:Port (environment variable LocalRedis__Port).", exception);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
