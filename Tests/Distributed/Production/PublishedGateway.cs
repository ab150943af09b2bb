using FusionSample.Tests.Support;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Distributed.Production;

/// <summary>
/// A gateway as a published Compose runs it, by the same variables, as a process: in Production, behind a proxy that it knows or does not know,
/// with a connector whose publisher has been filled in.
/// </summary>
public sealed class PublishedGateway : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");
    private RecordingAdapter? _adapter;
    private GatewayProcess? _gateway;
    private GatewayProcess? _behindAnotherProxy;

    internal RecordingAdapter Adapter => _adapter!;

    internal GatewayProcess Gateway => _gateway!;

    /// <summary>The same, but the peer's address is not among its known proxies.</summary>
    internal GatewayProcess BehindAnotherProxy => _behindAnotherProxy!;

    internal string Key { get; private set; } = "";

    private string Store => $"Data Source={Path.Combine(_folder.FullName, "gateway.db")}";

    public async ValueTask InitializeAsync()
    {
        _adapter = await RecordingAdapter.StartAsync();
        var root = ContentRoot();
        var settings = Settings("127.0.0.0/8");
        _gateway = await GatewayProcess.StartAsync(settings, contentRoot: root);
        Key = await StoreSeed.AddKeyAsync(Store, DateTimeOffset.UtcNow.AddDays(1));
        _behindAnotherProxy = await GatewayProcess.StartAsync(Settings("10.9.9.9"), contentRoot: root);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in new[] { _gateway, _behindAnotherProxy })
        {
            if (gateway is not null)
                await gateway.DisposeAsync();
        }

        if (_adapter is not null)
            await _adapter.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string?> Settings(string proxy) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
        ["Proxy:Known:0"] = proxy,
        ["PublicUrl"] = "https://api.contoso.com",
        ["AzureAd:Instance"] = "https://login.microsoftonline.com/",
        ["AzureAd:TenantId"] = "11111111-2222-3333-4444-555555555555",
        ["AzureAd:ClientId"] = "21111111-2222-3333-4444-555555555555",
        ["Connector:ClientId"] = "31111111-2222-3333-4444-555555555555",
        ["GatewayToken:Key"] = AdapterHost.Key,
        ["services:adapter:http:0"] = _adapter!.Url,
        ["ConnectionStrings:cache"] = AdapterHost.NoRedis,
        ["ConnectionStrings:store"] = Store,
    };

    // As a fork's build has it: the sample's files, and its own publisher.
    private string ContentRoot()
    {
        var built = new BuildOutput(AppContext.BaseDirectory).FolderOf("Gateway");
        var root = _folder.CreateSubdirectory("root");
        var connector = root.CreateSubdirectory("Connector");
        File.Copy(Path.Combine(built, "appsettings.json"), Path.Combine(root.FullName, "appsettings.json"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(built, "Connector")))
            File.Copy(file, Path.Combine(connector.FullName, Path.GetFileName(file)));
        var settings = Path.Combine(connector.FullName, "connector.settings.json");
        File.WriteAllText(settings, File.ReadAllText(settings)
            .Replace("example.com", "contoso.com", StringComparison.OrdinalIgnoreCase).Replace("example.org", "contoso.com", StringComparison.OrdinalIgnoreCase)
            .Replace("Example Publisher", "Contoso", StringComparison.Ordinal));
        return root.FullName;
    }
}
