using System.Net.Sockets;

namespace FusionSample.LocalSwapi.Hosting;

/// <summary>
/// Holds ports by sockets that are bound but do not listen: who connects is refused, and the system gives the port to nobody
/// who asks for any free one. (Who asks for this very port gets it on Linux, and not on Windows.)
/// </summary>
internal sealed class PortReservation : IDisposable
{
    private readonly List<Socket> _sockets = [];

    public PortReservation(string urls)
    {
        foreach (var endPoint in Loopback.EndPoints(urls))
        {
            try
            {
                var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                _sockets.Add(socket);
                socket.Bind(endPoint);
            }
            catch (SocketException)
            {
                // No IPv6 here, for one: a port that cannot be held is no reason to fail.
            }
        }
    }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());
}
