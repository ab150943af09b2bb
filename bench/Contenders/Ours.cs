using System.Text.Json;
using FusionSample.Bench.Setting;
using FusionSample.Workshop.Model;

namespace FusionSample.Bench.Contenders;

/// <summary>Gateway and adapter of this solution, with everything on but what a name says.</summary>
internal static class Ours
{
    private const string KeptAnswers = "KeptAnswers__Enabled";

    /// <summary>The gateway with a token, its answers kept.</summary>
    public static readonly Contender GatewayHot = Gateway("gateway-hot", "our gateway, everything on, a token");

    /// <summary>The gateway without kept answers: each call goes on to the adapter.</summary>
    public static readonly Contender GatewayMiss = Gateway(
        "gateway-miss", "the same on a miss of its own cache, the adapter hot", (KeptAnswers, "false"));

    /// <summary>The gateway with a key instead of a token.</summary>
    public static readonly Contender GatewayHotKey = new("gateway-hot-key", "the same with an API key instead of a token", StartWithKeyAsync);

    /// <summary>The gateway that validates each token each time.</summary>
    public static readonly Contender GatewayHotNoMemory = Gateway(
        "gateway-hot-no-memory", "the same with remembered tokens off", ("RememberedTokens__Enabled", "false"));

    /// <summary>The adapter alone.</summary>
    public static readonly Contender AdapterHot = Adapter("adapter-hot", "our adapter alone, everything on");

    /// <summary>The adapter alone, each answer made anew.</summary>
    public static readonly Contender AdapterCold = Adapter(
        "adapter-cold", "the same with kept answers off: each answer is made anew from the records in its memory", (KeptAnswers, "false"));

    /// <summary>A gateway with settings of its own.</summary>
    public static Contender Gateway(string name, string about, params (string, string?)[] changes) =>
        new(name, about, async (setting, token) => await StartGatewayAsync(setting, changes, token));

    private static Contender Adapter(string name, string about, params (string, string?)[] changes) => new(name, about, async (setting, token) =>
    {
        var adapter = setting.Services.SecondAdapter(changes);
        return new(await ServiceStart.StartAsync(adapter, token), AddressOf(adapter), setting.AdapterHeader, setting.Redis);
    });

    private static async Task<RunningContender> StartGatewayAsync(Surroundings setting, (string, string?)[] changes, CancellationToken cancellationToken)
    {
        var gateway = setting.Services.Gateway(changes);
        return new(await ServiceStart.StartAsync(gateway, cancellationToken), AddressOf(gateway), await setting.MakerHeaderAsync(), setting.Adapter, setting.Redis);
    }

    private static async Task<RunningContender> StartWithKeyAsync(Surroundings setting, CancellationToken cancellationToken)
    {
        var gateway = await StartGatewayAsync(setting, [], cancellationToken);
        using var admin = Answers.Client(gateway.Address, await setting.AdminHeaderAsync());
        using var answer = await admin.PostAsJsonAsync("/admin/keys", new { owner = "bench", role = "Maker" }, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new BenchException($"The gateway gave no key: {(int)answer.StatusCode}.");
        var key = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("key").GetString();
        return gateway with { Header = $"X-API-Key: {key}" };
    }

    // Not by name: a name may stand for two addresses, and wrk takes one.
    private static Uri AddressOf(Resource resource) => new($"http://127.0.0.1:{resource.Endpoints[0].Port}");
}
