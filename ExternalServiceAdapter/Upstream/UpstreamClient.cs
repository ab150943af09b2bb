using System.Net;
using System.Text.Json;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;
using FusionSample.ServiceDefaults.Problems;
using Polly.RateLimiting;
using Polly.Timeout;

namespace FusionSample.ExternalServiceAdapter.Upstream;

/// <summary>
/// Reads typed records and pages from the external API. Whatever is not a well-formed answer of the expected type becomes an
/// <see cref="UpstreamException"/>; nothing of it is passed on.
/// </summary>
public sealed class UpstreamClient(HttpClient http)
{
    /// <summary>The record with this id; its value is null where the API has none (404).</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="known">Given, only what has changed since is answered.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<UpstreamAnswer<T>> GetRecordAsync<T>(string resource, int id, Validators? known, CancellationToken cancellationToken)
        where T : SwapiRecord
    {
        var answer = await GetAsync<T>($"{resource}/{id}/", known, cancellationToken);
        return answer.Value is null || answer.Value.Url.Id == id
            ? answer
            : throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"Asked for {resource} {id}, the external API answered {answer.Value.Url.Id}.");
    }

    /// <summary>One page of the list of all records.</summary>
    /// <param name="resource">The resource's path.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="known">Given, only what has changed since is answered.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<UpstreamAnswer<SwapiPage<T>>> GetPageAsync<T>(string resource, int page, Validators? known, CancellationToken cancellationToken)
        where T : SwapiRecord
    {
        var answer = await GetAsync<SwapiPage<T>>(page == 1 ? $"{resource}/" : $"{resource}/?page={page}", known, cancellationToken);
        if (answer is { Value: null, IsUnchanged: false })
            throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"The external API has no page {page} of {resource}.");
        // The reader checks the types of values, not whether a list has gaps.
        return answer.Value?.Results.All(record => record is not null) is not false
            ? answer
            : throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"Page {page} of {resource} has a record that is null.");
    }

    private async Task<UpstreamAnswer<T>> GetAsync<T>(string path, Validators? known, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var request = Request(path, known);
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return new UpstreamAnswer<T>(null, null, IsUnchanged: false);
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
                return new UpstreamAnswer<T>(null, known, IsUnchanged: true);
            if (response.StatusCode != HttpStatusCode.OK)
                throw Refused(path, response);

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var value = await JsonSerializer.DeserializeAsync<T>(body, SwapiJson.Options, cancellationToken)
                ?? throw new JsonException("The answer is the JSON text null.");
            return new UpstreamAnswer<T>(value, ValidatorsOf(response), IsUnchanged: false);
        }
        catch (JsonException invalid)
        {
            throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"The answer to {path} is not what SWAPI's format says: {invalid.Message}", invalid);
        }
        catch (TimeoutRejectedException slow)
        {
            throw new UpstreamException(ProblemTypes.UpstreamTimeout, $"No answer to {path} in time.", slow);
        }
        catch (RateLimiterRejectedException full)
        {
            throw new UpstreamException(ProblemTypes.UpstreamUnavailable, $"Too many calls wait for the external API; {path} was not asked.", full);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new UpstreamException(ProblemTypes.UpstreamUnreachable, $"The call of {path} failed: {broken.Message}", broken);
        }
    }

    private static HttpRequestMessage Request(string path, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known?.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        request.Headers.IfModifiedSince = known?.LastModified;
        return request;
    }

    private static Validators? ValidatorsOf(HttpResponseMessage response) =>
        (response.Headers.ETag, response.Content.Headers.LastModified) is var (tag, modified) && (tag is not null || modified is not null)
            ? new Validators(tag?.ToString(), modified)
            : null;

    private static UpstreamException Refused(string path, HttpResponseMessage response)
    {
        var busy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        return new UpstreamException(
            busy ? ProblemTypes.UpstreamUnavailable : ProblemTypes.UpstreamInvalid,
            $"The external API answered {path} with {(int)response.StatusCode}.")
        {
            RetryAfter = busy ? UpstreamResilience.RetryAfter(response) : null,
        };
    }
}
