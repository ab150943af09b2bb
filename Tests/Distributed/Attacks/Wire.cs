using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>One connection without a client library: bytes go out, and what comes back is read to the end.</summary>
internal static class Wire
{
    // A server that goes on waiting for more of a request says nothing; one that keeps the connection open says nothing more.
    private static readonly TimeSpan FirstByte = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NextByte = TimeSpan.FromMilliseconds(300);

    /// <summary>The status of the first answer, 0 when the connection ended without one, and all that came.</summary>
    public static async Task<(int Status, string Text)> SendAsync(Uri server, byte[] bytes, CancellationToken cancellationToken)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port, cancellationToken);
        var stream = client.GetStream();
        var text = new StringBuilder();
        // A server that has seen enough answers and closes while the rest is still under way.
        var writing = WriteAsync(stream, bytes, cancellationToken);
        await ReadAsync(stream, text, cancellationToken);
        client.Close();
        await writing;

        var answer = text.ToString();
        var status = answer.StartsWith("HTTP/1.", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;
        return (status, answer);
    }

    private static async Task WriteAsync(NetworkStream stream, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(bytes, cancellationToken);
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
        }
    }

    private static async Task ReadAsync(NetworkStream stream, StringBuilder text, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        while (true)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(text.Length == 0 ? FirstByte : NextByte);
            try
            {
                var count = await stream.ReadAsync(buffer, patience.Token);
                if (count == 0)
                    return;
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
            catch (Exception ended) when (ended is IOException || ended is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
