using System.Net;
using System.Text;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>A definition at an address: at most 64 MB, within 30 seconds, after at most five redirects, never from https to http.</summary>
internal static class UrlSource
{
    private const int MostRedirects = 5;
    private const long MostBytes = 64 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It cannot be had, or is too much.</exception>
    public static async Task<ConnectorSource> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Longest);
        try
        {
            using var response = await FollowAsync(http, address, time.Token);
            if (!response.IsSuccessStatusCode)
                throw new ToolException($"{address} answers {(int)response.StatusCode}. The address must be one that anybody may read.");
            var text = new UTF8Encoding(false).GetString(await BytesAsync(response, address, time.Token)).TrimStart('\uFEFF');
            return new(address.AbsoluteUri, "", Path.GetFileName(address.AbsolutePath) is { Length: > 0 } name ? name : "definition", new(text));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"{address} takes longer than {Longest.TotalSeconds:0} s.");
        }
        catch (HttpRequestException exception)
        {
            throw new ToolException($"{address} cannot be reached: {exception.Message}", exception);
        }
    }

    private static async Task<HttpResponseMessage> FollowAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            var next = new Uri(address, location);
            if (redirects == MostRedirects)
                throw new ToolException($"{address} redirects more than {MostRedirects} times.");
            if (next.Scheme is not ("http" or "https") || (address.Scheme == "https" && next.Scheme == "http"))
                throw new ToolException($"{address} redirects to {next.Scheme}://, which is not followed.");
            address = next;
        }
    }

    private static async Task<byte[]> BytesAsync(HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > MostBytes)
                throw new ToolException($"{address} answers more than {MostBytes / 1_048_576} MB.");
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
