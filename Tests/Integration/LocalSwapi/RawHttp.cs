using System.Net.Sockets;
using System.Text;

namespace FusionSample.Tests.Integration.LocalSwapi;

/// <summary>A bare connection, which hides nothing of what the other side does to it.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly TcpClient _client = new();

    private RawHttp()
    {
    }

    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async Task<RawHttp> ConnectAsync(Uri url, CancellationToken cancellationToken)
    {
        var connection = new RawHttp();
        try
        {
            await connection._client.ConnectAsync(url.Host, url.Port, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task SendGetAsync(string path, CancellationToken cancellationToken) =>
        await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"), cancellationToken);

    /// <summary>All that comes until <paramref name="enough"/> has come, or the other side ends the connection.</summary>
    /// <exception cref="IOException">The other side reset it.</exception>
    public async Task<string> ReadAsync(Func<string, bool> enough, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!enough(text.ToString()))
        {
            var count = await _client.GetStream().ReadAsync(buffer, cancellationToken);
            if (count == 0)
                break;
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    public Task<string> ReadToEndAsync(CancellationToken cancellationToken) => ReadAsync(_ => false, cancellationToken);

    public void Dispose() => _client.Dispose();
}
