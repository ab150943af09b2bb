using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Administration;

internal static class AdminCalls
{
    /// <summary>Posts, and reads the answer, which must have this status and must not be kept by anybody.</summary>
    public static async Task<JsonElement> PostAsync(this HttpClient admin, string path, object? body, HttpStatusCode status)
    {
        using var response = await admin.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return await response.AnswerAsync(status);
    }

    public static async Task<JsonElement> DeleteAsync(this HttpClient admin, string path, HttpStatusCode status)
    {
        using var response = await admin.DeleteAsync(path, TestContext.Current.CancellationToken);
        return await response.AnswerAsync(status);
    }

    /// <summary>Posts what must be refused, with a detail that holds these words.</summary>
    public static async Task RefusedAsync(this HttpClient admin, string path, string json, params string[] words)
    {
        using var content = new StringContent(json, null, "application/json");
        using var response = await admin.PostAsync(path, content, TestContext.Current.CancellationToken);
        var problem = await response.ProblemAsync(400, "invalid-request");
        Assert.All(words, word => Assert.Contains(word, problem.GetProperty("detail").GetString(), StringComparison.Ordinal));
    }

    /// <summary>How many acts of this kind the audit has of this target.</summary>
    public static async Task<int> CountActsAsync(this HttpClient admin, string action, string target) =>
        (await admin.GetOkAsync($"/admin/audit?action={action}&target={Uri.EscapeDataString(target)}")).GetProperty("count").GetInt32();

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static async Task<JsonElement> AnswerAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"expected {status}, got {response.StatusCode}: {text}");
        Assert.Contains("no-store", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement;
    }
}
