using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.Gateway.Usage;
using FusionSample.LocalEntra;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>
/// Two gateways as processes over one store, one that remembers validated tokens and one that does not, before an adapter that
/// notes what reaches it. Issuer and adapter live in the test's process and are reached by real HTTP.
/// </summary>
[CollectionDefinition(nameof(AttackTarget))]
public sealed class AttackTarget : IAsyncLifetime, ICollectionFixture<AttackTarget>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attacks-");
    private LocalEntraServer? _entra;
    private RecordingAdapter? _adapter;
    private GatewayProcess? _remembering;
    private GatewayProcess? _forgetful;

    internal RecordingAdapter Adapter => _adapter!;

    internal ForgedTokens Tokens => new(_entra!);

    /// <summary>A maker's key that works.</summary>
    internal string Key { get; private set; } = "";

    /// <summary>One that worked until it was revoked.</summary>
    internal string RevokedKey { get; private set; } = "";

    /// <summary>One whose time is over.</summary>
    internal string ExpiredKey { get; private set; } = "";

    /// <summary>The audience of right tokens.</summary>
    internal string ApiClientId => _entra!.ClientId;

    internal GatewayProcess Gateway(bool remembersTokens) => remembersTokens ? _remembering! : _forgetful!;

    public async ValueTask InitializeAsync()
    {
        _entra = await LocalEntraServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _adapter = await RecordingAdapter.StartAsync();
        var settings = new Dictionary<string, string?>(_entra.GatewaySettings())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["PublicUrl"] = "http://localhost",
            ["GatewayToken:Key"] = AdapterHost.Key,
            ["services:adapter:http:0"] = _adapter.Url,
            ["ConnectionStrings:cache"] = AdapterHost.NoRedis,
            ["ConnectionStrings:store"] = $"Data Source={Path.Combine(_folder.FullName, "gateway.db")}",
            ["Limits:RequestsPerMinute"] = "100000",
            ["Limits:RequestsPerMinutePerAddress"] = "100000",
        };
        _remembering = await GatewayProcess.StartAsync(settings);
        _forgetful = await GatewayProcess.StartAsync(new Dictionary<string, string?>(settings) { ["RememberedTokens:Enabled"] = "false" });
        Key = await MakeKeyAsync();
        RevokedKey = await MakeKeyAsync();
        ExpiredKey = await StoreSeed.AddKeyAsync(settings["ConnectionStrings:store"]!, DateTimeOffset.UtcNow.AddDays(-1));
        using var admin = Admin();
        using var revoked = await admin.PostAsJsonAsync($"/admin/keys/{RevokedKey.Split('.')[0]}/revoke", new { reason = "an attack" });
        revoked.EnsureSuccessStatusCode();
        // Without Redis the other gateway hears of both by the store, seconds later (RevocationTests measure that).
        using var forgetful = _forgetful.Client();
        await Eventually.TrueAsync(async () => await StatusAsync(forgetful, Key) is HttpStatusCode.OK);
        await Eventually.TrueAsync(async () => await StatusAsync(forgetful, RevokedKey) is HttpStatusCode.Unauthorized);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in new[] { _remembering, _forgetful })
        {
            if (gateway is not null)
                await gateway.DisposeAsync();
        }

        if (_adapter is not null)
            await _adapter.DisposeAsync();
        if (_entra is not null)
            await _entra.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>How many refusals of each kind the IT Admin sees.</summary>
    internal async Task<Dictionary<string, long>> RefusalsAsync()
    {
        using var admin = Admin();
        var usage = await admin.GetFromJsonAsync<JsonElement>("/admin/usage?groupBy=outcome&pageSize=100");
        return usage.GetProperty("value").EnumerateArray().ToDictionary(row => row.GetProperty("outcome").GetString()!, row => row.GetProperty("calls").GetInt64());
    }

    /// <summary>The same, once all that was sent earlier is counted: each gateway writes every <see cref="UsageWriter.Interval"/>.</summary>
    internal async Task<Dictionary<string, long>> SettledRefusalsAsync()
    {
        var refusals = await RefusalsAsync();
        var quiet = Stopwatch.StartNew();
        while (quiet.Elapsed < UsageWriter.Interval + TimeSpan.FromSeconds(2))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            var now = await RefusalsAsync();
            if (now.Any(one => one.Key != "ok" && one.Value != refusals.GetValueOrDefault(one.Key)))
                quiet.Restart();
            refusals = now;
        }

        return refusals;
    }

    private HttpClient Admin()
    {
        var client = _remembering!.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Of("itadmin"));
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string key)
    {
        using var answer = await client.SendAsync(Attack.Get("/api/people/1", key: key), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<string> MakeKeyAsync()
    {
        using var admin = Admin();
        using var made = await admin.PostAsJsonAsync("/admin/keys", new { owner = "Attack table", role = "Maker", reason = "to be attacked" });
        made.EnsureSuccessStatusCode();
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }
}
