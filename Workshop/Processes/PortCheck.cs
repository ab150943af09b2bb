using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>Looks whether the ports are free before anything is started, so that a taken one is a sentence and not a crash.</summary>
internal static class PortCheck
{
    /// <summary>The endpoints whose port cannot be had, on IPv4 or on IPv6.</summary>
    public static IReadOnlyList<Endpoint> Taken(IEnumerable<Resource> resources)
    {
        // On Windows and macOS a listener on all addresses does not stop another one on loopback: it would silently share the port.
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        return
        [
            .. resources.SelectMany(resource => resource.Endpoints).Where(endpoint => listening.Contains(endpoint.Port)
                || !CanBind(IPAddress.Loopback, endpoint.Port)
                || (Socket.OSSupportsIPv6 && !CanBind(IPAddress.IPv6Loopback, endpoint.Port))),
        ];
    }

    private static bool CanBind(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable)
        {
            return true; // The machine has no such loopback address, so no service will want it.
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
