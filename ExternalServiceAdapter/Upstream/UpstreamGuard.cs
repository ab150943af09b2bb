using System.Net;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.Extensions.Options;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>
/// Sees every single answer of the external API before anybody reads it, inside the attempt's timeout: reads the body to its end
/// and no further than <see cref="UpstreamOptions.MaxAnswerBytes"/>, and follows a redirect only within the same host.
/// </summary>
internal sealed class UpstreamGuard(IOptions<UpstreamOptions> options, UpstreamMetrics metrics) : DelegatingHandler
{
    private const int MaxRedirects = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var origin = request.RequestUri!;
        for (var redirects = 0; ; redirects++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (UpstreamResilience.RetryAfter(response) > options.Value.MaxRetryAfter)
                metrics.RetryAfterCapped();
            if (!IsRedirect(response.StatusCode))
                return await BufferAsync(response, cancellationToken);

            Uri.TryCreate(request.RequestUri, response.Headers.Location, out var target);
            response.Dispose();
            if (target is null || !SameOrigin(origin, target) || redirects == MaxRedirects)
            {
                throw new UpstreamException(ProblemTypes.UpstreamInvalid,
                    $"{origin} redirects to '{target?.GetLeftPart(UriPartial.Path)}', which is not followed: another host, or the {MaxRedirects + 1}th redirect.");
            }

            request.RequestUri = target;
        }
    }

    private async Task<HttpResponseMessage> BufferAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(options.Value.MaxAnswerBytes, cancellationToken);
            return response;
        }
        catch (HttpRequestException tooLarge) when (tooLarge.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            throw new UpstreamException(ProblemTypes.UpstreamInvalid,
                $"The answer is larger than Upstream:MaxAnswerBytes ({options.Value.MaxAnswerBytes} bytes).", tooLarge);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static bool SameOrigin(Uri a, Uri b) => a.Scheme == b.Scheme && a.Host == b.Host && a.Port == b.Port;
}
