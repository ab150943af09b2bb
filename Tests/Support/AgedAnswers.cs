using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FusionSample.Tests.Support;

/// <summary>An answer of the adapter with what its headers say of its age.</summary>
internal sealed record AgedAnswer(HttpStatusCode Status, JsonElement Body, string? Tag, TimeSpan? Age, string CacheStatus)
{
    /// <summary>When it was told.</summary>
    public DateTimeOffset AsOf => Body.GetProperty("asOf").GetDateTimeOffset();

    /// <summary>Whether it is past its time.</summary>
    public bool IsLastKnown => Body.GetProperty("isLastKnown").GetBoolean();

    /// <summary>Waits until it is past a second of freshness.</summary>
    public async Task IsOlderThanASecondAsync()
    {
        var left = AsOf.AddSeconds(1.01) - DateTimeOffset.UtcNow;
        if (left > TimeSpan.Zero)
            await Task.Delay(left, TestContext.Current.CancellationToken);
    }
}

internal static class AgedAnswers
{
    /// <summary>The answer, whichever it is.</summary>
    public static async Task<AgedAnswer> GetAgedAsync(this HttpClient client, string path, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ifNoneMatch));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new AgedAnswer(
            response.StatusCode, body.Length == 0 ? default : JsonDocument.Parse(body).RootElement, response.Headers.ETag?.ToString(), response.Headers.Age,
            string.Join(", ", response.Headers.TryGetValues("Cache-Status", out var values) ? values : []));
    }
}
