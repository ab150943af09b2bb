using System.Net;

namespace FusionSample.ConnectorKit.Reading;

/// <summary>
/// Reads a definition that anybody may read at an address: within 30 seconds, after at most five redirects, never from https to http and never to
/// anything but the web. Whoever calls it for somebody else decides whether that person may name any address that this process reaches.
/// </summary>
public static class DefinitionDownload
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Whether a text is such an address: absolute, http or https.</summary>
    public static bool IsAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";

    /// <summary>The text, read as UTF-8 (RFC 8259, section 8.1).</summary>
    /// <inheritdoc cref="ReadBytesAsync"/>
    public static async Task<string> ReadAsync(Uri address, long mostBytes, CancellationToken cancellationToken) =>
        JsonBytes.Of(await ReadBytesAsync(address, mostBytes, cancellationToken)).Text;

    /// <summary>What is there, as it is.</summary>
    /// <param name="address">Absolute, http or https.</param>
    /// <param name="mostBytes">How long it may be, unpacked.</param>
    /// <param name="cancellationToken">Ends it before its time.</param>
    /// <exception cref="DefinitionDownloadException">It cannot be had, or is too much; the message is a sentence for a person.</exception>
    public static async Task<byte[]> ReadBytesAsync(Uri address, long mostBytes, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Longest);
        try
        {
            using var response = await FollowAsync(http, address, time.Token);
            if (!response.IsSuccessStatusCode)
                throw new DefinitionDownloadException($"{address} answers {(int)response.StatusCode}. It must be an address that anybody may read.");
            return await BytesAsync(response, address, mostBytes, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DefinitionDownloadException($"{address} takes longer than {Longest.TotalSeconds:0} s.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw new DefinitionDownloadException($"{address} cannot be read: {exception.Message}", exception);
        }
    }

    private static async Task<HttpResponseMessage> FollowAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            if (redirects == MostRedirects)
                throw new DefinitionDownloadException($"{address} redirects more than {MostRedirects} times.");
            var next = new Uri(address, location);
            if (next.Scheme is not ("http" or "https") || (address.Scheme == "https" && next.Scheme == "http"))
                throw new DefinitionDownloadException($"{address} redirects to {next.Scheme}://, which is not followed.");
            address = next;
        }
    }

    private static async Task<byte[]> BytesAsync(HttpResponseMessage response, Uri address, long mostBytes, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > mostBytes)
                throw new DefinitionDownloadException($"{address} answers more than {mostBytes >> 20} MB.");
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}

/// <summary>A definition could not be read from its address; the message is a sentence for a person.</summary>
public sealed class DefinitionDownloadException(string message, Exception? inner = null) : Exception(message, inner);
