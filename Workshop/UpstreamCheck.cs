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
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(upstream, "/api/"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return $"{upstream} answers {(int)response.StatusCode} {response.ReasonPhrase} to GET /api/.";
            return response.Content.Headers.ContentType?.MediaType is "application/json"
                ? null
                : $"{upstream} answers GET /api/ with something else than JSON, so it does not seem to speak SWAPI's format.";
        }
        catch (HttpRequestException e)
        {
            return Sentence(upstream, e);
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? null : $"{upstream} does not answer within {Patience.TotalSeconds} s.";
        }
    }

    private static string Sentence(Uri upstream, HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"the name {upstream.Host} is unknown (or this machine has no network).",
        HttpRequestError.ConnectionError => $"{upstream} is down: {e.InnerException?.Message ?? e.Message}.",
        HttpRequestError.SecureConnectionError when e.InnerException is AuthenticationException refused =>
            $"the certificate of {upstream.Host} is refused: {refused.Message}",
        _ => $"{upstream} cannot be used: {e.Message}",
    };
}
