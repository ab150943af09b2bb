using System.Security.Authentication;

namespace FusionSample.Workshop;

/// <summary>
/// Asks the external API once at start. Whatever is wrong with it is only said: the adapter answers from its cache when it can, and
/// asks again.
/// </summary>
internal static class UpstreamCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong with it, as a sentence, or null.</summary>
    /// <param name="upstream">Scheme and host.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public static async Task<string?> ProblemAsync(Uri upstream, CancellationToken cancellationToken)
    {
        // The adapter follows no redirect to another host, so that one is a problem here too.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        var address = upstream.GetLeftPart(UriPartial.Authority);
        try
        {
            var index = new Uri(upstream, "/api/");
            using var response = await client.GetAsync(index, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return $"{address} answers {(int)response.StatusCode} {response.ReasonPhrase} to GET /api/.";
            return response.Content.Headers.ContentType?.MediaType is "application/json"
                ? null
                : $"{address} answers GET /api/ with something else than JSON, so it does not seem to speak SWAPI's format.";
        }
        catch (HttpRequestException e)
        {
            return Sentence(address, upstream.Host, e);
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? null : $"{address} does not answer within {Patience.TotalSeconds} s.";
        }
    }

    private static string Sentence(string address, string host, HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"the name {host} is unknown (or this machine has no network).",
        HttpRequestError.ConnectionError => $"{address} is down: {e.InnerException?.Message ?? e.Message}.",
        HttpRequestError.SecureConnectionError when e.InnerException is AuthenticationException refused =>
            $"the certificate of {host} is refused: {refused.Message}",
        _ => $"{address} cannot be used: {e.Message}",
    };
}
