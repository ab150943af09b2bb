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
    /// <summary>The record with this id, or null where the API has none (404).</summary>
    public async Task<T?> GetRecordAsync<T>(string resource, int id, CancellationToken cancellationToken)
        where T : SwapiRecord
    {
        var record = await GetAsync<T>($"{resource}/{id}/", cancellationToken);
        return record is null || record.Url.Id == id
            ? record
            : throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"Asked for {resource} {id}, the external API answered {record.Url.Id}.");
    }

    /// <summary>One page of the list of all records; the first page is 1.</summary>
    public async Task<SwapiPage<T>> GetPageAsync<T>(string resource, int page, CancellationToken cancellationToken)
        where T : SwapiRecord
    {
        var answer = await GetAsync<SwapiPage<T>>(page == 1 ? $"{resource}/" : $"{resource}/?page={page}", cancellationToken)
            ?? throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"The external API has no page {page} of {resource}.");
        // The reader checks the types of values, not whether a list has gaps.
        return answer.Results.All(record => record is not null)
            ? answer
            : throw new UpstreamException(ProblemTypes.UpstreamInvalid, $"Page {page} of {resource} has a record that is null.");
    }

    private async Task<T?> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var response = await http.GetAsync(path, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;
            if (response.StatusCode != HttpStatusCode.OK)
                throw Refused(path, response);

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<T>(body, SwapiJson.Options, cancellationToken)
                ?? throw new JsonException("The answer is the JSON text null.");
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
