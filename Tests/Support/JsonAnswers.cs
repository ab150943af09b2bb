using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FusionSample.Tests.Support;

internal static class JsonAnswers
{
    /// <summary>The body of a 200.</summary>
    public static async Task<JsonElement> GetOkAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The body of a 200 once it has all names: what is read for them late is left out of a first answer.</summary>
    public static async Task<JsonElement> GetNamedAsync(this HttpClient client, string path)
    {
        var answer = default(JsonElement);
        await Eventually.TrueAsync(async () => !(answer = await client.GetOkAsync(path)).GetRawText().Contains("\"name\":null", StringComparison.Ordinal));
        return answer;
    }

    /// <summary>The text, with a stroke for each time at which something was told.</summary>
    public static string WithoutTime(this JsonElement answer) =>
        Regex.Replace(answer.GetRawText(), "\"asOf\":\"[0-9TZ:.+-]+\"", "\"asOf\":\"…\"", RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>The body of an error, which must be problem details that fit the status and give no cause away.</summary>
    public static async Task<JsonElement> GetProblemAsync(this HttpClient client, string path, int status, string slug)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.ProblemAsync(status, slug);
    }

    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, int status, string slug)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"expected {status}, got {(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("urn:fusion-sample:error:" + slug, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("correlationId").GetString()));
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return problem;
    }
}
