using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FusionSample.Tests.Support;

/// <summary>Debian's redis-server on a free port, in memory only; stopped by its id.</summary>
internal sealed class RedisServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private RedisServerProcess(Process process, int port)
    {
        _process = process;
        Port = port;
        ConnectionString = $"127.0.0.1:{port}";
    }

    public int Port { get; }

    public string ConnectionString { get; }

    /// <param name="again">The port of one that was stopped; a free one when left out.</param>
    public static RedisServerProcess StartOrSkip(int? again = null)
    {
        var program = Programs.Find("redis-server");
        Assert.SkipWhen(program is null, "redis-server is not installed; .ci/run installs it.");

        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = again ?? ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var process = Process.Start(new ProcessStartInfo(program!, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
        {
            RedirectStandardOutput = true,
        })!;
        WaitUntilItListens(port, process);
        return new RedisServerProcess(process, port);
    }

    private static void WaitUntilItListens(int port, Process process)
    {
        for (var tries = 0; tries < 200 && !process.HasExited; tries++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
