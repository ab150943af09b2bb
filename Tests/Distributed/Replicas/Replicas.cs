using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.LocalEntra;
using FusionSample.LocalRedis;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Distributed.Replicas;

/// <summary>Gateways as processes that share one store and one Redis, as replicas do. Issuer, adapter and Redis live in the test's process.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("replicas-");
    private readonly List<GatewayProcess> _gateways = [];
    private LocalRedisServer? _redis;
    private int _metadataReads;

    private Replicas(RecordingAdapter adapter) => Adapter = adapter;

    public RecordingAdapter Adapter { get; }

    public LocalEntraServer Entra { get; private set; } = null!;

    public ForgedTokens Tokens => new(Entra);

    public IReadOnlyList<GatewayProcess> Gateways => _gateways;

    /// <summary>How often somebody has read the issuer's metadata.</summary>
    public int MetadataReads => Volatile.Read(ref _metadataReads);

    /// <summary>The gateways' configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; private set; } = new Dictionary<string, string?>();

    /// <summary>The store that they share.</summary>
    public string StoreConnection => $"Data Source={Path.Combine(_folder.FullName, "gateway.db")}";

    public static async Task<Replicas> StartAsync(int count = 2, params (string Key, string Value)[] settings)
    {
        var replicas = new Replicas(await RecordingAdapter.StartAsync());
        try
        {
            await replicas.StartAllAsync(count, settings);
            return replicas;
        }
        catch
        {
            await replicas.DisposeAsync();
            throw;
        }
    }

    public void StopRedis()
    {
        _redis!.Dispose();
        _redis = null;
    }

    /// <summary>An administrative act on one of the gateways.</summary>
    public async Task<JsonElement> ActAsync(int gateway, string path, object body)
    {
        using var client = Gateways[gateway].Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Of("itadmin"));
        using var answer = await client.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The status of a read on one of the gateways.</summary>
    public async Task<HttpStatusCode> ReadAsync(int gateway, string? token = null, string? key = null)
    {
        using var client = Gateways[gateway].Client();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
            client.DefaultRequestHeaders.Add("X-API-Key", key);
        using var answer = await client.GetAsync("/api/people/1");
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways)
            await gateway.DisposeAsync();
        _redis?.Dispose();
        await Adapter.DisposeAsync();
        if (Entra is not null)
            await Entra.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAllAsync(int count, (string Key, string Value)[] changes)
    {
        Entra = await LocalEntraServer.StartAsync(builder => builder.Services.AddSingleton<IStartupFilter>(new ReadCounter(this)));
        _redis = LocalRedisServer.Start();
        var settings = new Dictionary<string, string?>(Entra.GatewaySettings())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["PublicUrl"] = "http://localhost",
            ["GatewayToken:Key"] = AdapterHost.Key,
            ["services:adapter:http:0"] = Adapter.Url,
            ["ConnectionStrings:cache"] = _redis.ConnectionString,
            ["ConnectionStrings:store"] = StoreConnection,
            ["Limits:RequestsPerMinute"] = "1000000",
            ["Limits:RequestsPerMinutePerAddress"] = "1000000",
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        Settings = settings;
        // At the same moment: both find an empty store.
        _gateways.AddRange(await Task.WhenAll(Enumerable.Range(0, count).Select(_ => GatewayProcess.StartAsync(settings))));
    }

    private sealed class ReadCounter(Replicas replicas) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (context.Request.Path.Value?.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal) == true)
                    Interlocked.Increment(ref replicas._metadataReads);
                return following(context);
            });
            next(app);
        };
    }
}
