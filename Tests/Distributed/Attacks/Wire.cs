using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>One connection without a client library: bytes go out, and what comes back is read to the end.</summary>
internal static class Wire
{
    /// <summary>The status of the first answer, 0 when the connection ended without one, and all that came.</summary>
    public static async Task<(int Status, string Text)> SendAsync(Uri server, byte[] bytes, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, cancellationToken);
        var stream = client.GetStream();
        var text = new StringBuilder();
        try
        {
            // A server that has seen enough answers and closes while the rest is still under way.
            var reading = ReadAsync(stream, text, cancellationToken);
            await stream.WriteAsync(bytes, cancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);
            await reading;
        }
        catch (IOException)
        {
            // Reset: what came before counts.
        }
        catch (SocketException)
        {
        }

        var answer = text.ToString();
        var status = answer.StartsWith("HTTP/1.", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;
        return (status, answer);
    }

    private static async Task ReadAsync(NetworkStream stream, StringBuilder text, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            lock (text)
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
    }
}
