using System.Net;
using System.Net.Sockets;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Processes;
using Endpoint = FusionSample.Workshop.Model.Endpoint;

namespace FusionSample.Bench.Processes;

/// <summary>Free ports below those that the system hands out by itself, so that no connection takes one meanwhile.</summary>
internal static class Ports
{
    private const int First = 21_000;
    private const int Last = 31_000;

    /// <summary>The first of so many free ports in a row.</summary>
    public static int Block(int size)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var first = Random.Shared.Next(First, Last);
            var block = Enumerable.Range(first, size).Select(port => new Endpoint("bench", port, ""));
            if (PortCheck.Taken([new Resource("bench", "bench", HealthCheck.Http, [.. block])]).Count == 0)
                return first;
        }

        throw new BenchException($"There is no block of {size} free ports between {First} and {Last}.");
    }

    /// <summary>One free port.</summary>
    public static int One() => Block(1);

    /// <summary>Whether somebody listens there.</summary>
    public static async Task<bool> IsOpenAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
