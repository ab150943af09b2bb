using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Scenario;

/// <summary>
/// What must not be told: no token, no key and no search text in any log or span of any service, on the console or exported, and no
/// caller's id in any metric. Everything that the services have said in the whole run is read.
/// </summary>
[Collection(nameof(ObservedWorkshop))]
public sealed class SecrecyTests(ObservedWorkshop workshop)
{
    private const string Search = "qzx-somebody-looks-for-this";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Logs_and_spans_hold_no_token_key_or_search_text_and_metrics_no_caller()
    {
        using var admin = await workshop.SignedInAsync("itadmin");
        using var maker = await workshop.SignedInAsync("maker");
        using var made = await admin.PostAsJsonAsync("/admin/keys", new { owner = "Table 3", role = "Maker", reason = "secrecy" }, Token);
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("key").GetString()!;
        using var holder = workshop.Client("gateway");
        holder.DefaultRequestHeaders.Add("X-API-Key", key);

        // Each right once, and in as many wrong ways as one finds.
        foreach (var client in new[] { maker, holder })
        {
            foreach (var path in new[]
                {
                    $"/api/people?search={Search}", $"/api/people?search={Search}&page=1e9", $"/api/people?search={Search}&editedSince={Search}", $"/api/nothing?search={Search}",
                    $"/api/records/people?search={Search}", $"/api/people?search={string.Concat(Enumerable.Repeat(Search, 10))}", $"/admin/keys?search={Search}",
                })
            {
                using var response = await client.GetAsync(path, Token);
            }
        }

        using var wrong = workshop.Client("gateway");
        wrong.DefaultRequestHeaders.Add("X-API-Key", key + "x");
        using (await wrong.GetAsync("/api/people/1", Token))
        using (await workshop.Client("gateway").GetAsync($"/api/people/1?X-API-Key={key}&access_token={maker.DefaultRequestHeaders.Authorization!.Parameter}", Token))
        using (await workshop.Client("adapter").GetAsync($"/api/people?search={Search}", Token))
        using (await admin.PostAsJsonAsync($"/admin/keys/{key.Split('.')[0]}/revoke", new { reason = "secrecy over" }, Token))
        {
            // What is exported is exported every second; the act itself is in a log, so that the logs are known to arrive.
            await Eventually.TrueAsync(() => Task.FromResult(Exported("logs").Contains("key.revoke", StringComparison.Ordinal)));
            await Eventually.TrueAsync(() => Task.FromResult(
                Exported("traces").Contains("people", StringComparison.Ordinal) && Exported("metrics").Contains("http.server.request.duration", StringComparison.Ordinal)));
            await Task.Delay(TimeSpan.FromSeconds(2), Token);
        }

        string[] secrets = [key.Split('.')[1], Search, Signature(maker), Signature(admin)];
        foreach (var said in new[] { Exported("logs"), Exported("traces"), workshop.Process.Output })
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("people", Exported("traces"), StringComparison.Ordinal);
        var metrics = Exported("metrics");
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.All(People.All.Select(person => person.ObjectId).Append(key.Split('.')[0]), id => Assert.DoesNotContain(id, metrics, StringComparison.OrdinalIgnoreCase));
    }

    private string Exported(string kind) =>
        string.Concat(workshop.Receiver.Messages.Where(message => message.Kind == kind).Select(message => Encoding.UTF8.GetString(message.Bytes)));

    private static string Signature(HttpClient client) => client.DefaultRequestHeaders.Authorization!.Parameter!.Split('.')[2];
}
