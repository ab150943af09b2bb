using FusionSample.Bench.Processes;
using FusionSample.Bench.Serve;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Contenders;

/// <summary>What ours is compared with. None of them knows callers, limits or telemetry.</summary>
internal static class Peers
{
    /// <summary>Kestrel with the same bytes.</summary>
    public static readonly Contender Bare = new("bare", "Kestrel with the same bytes from a dictionary", StartBareAsync);

    /// <summary>nginx before the adapter.</summary>
    public static readonly Contender NginxProxyPass = new(
        "nginx-proxy-pass", "nginx `proxy_pass` to the adapter", (setting, token) => StartNginxAsync(setting, caches: false, token));

    /// <summary>nginx that keeps the adapter's answers.</summary>
    public static readonly Contender NginxProxyCache = new(
        "nginx-proxy-cache", "nginx `proxy_cache`, filled by the adapter", (setting, token) => StartNginxAsync(setting, caches: true, token));

    /// <summary>YARP before the adapter.</summary>
    public static readonly Contender Yarp = new("yarp", "YARP with one route to the adapter and nothing else", StartYarpAsync);

    private static async Task<RunningContender> StartBareAsync(Surroundings setting, CancellationToken cancellationToken)
    {
        var port = Ports.One();
        return new(await StartAsync("bare Kestrel", port, cancellationToken, "bare", $"{port}", setting.AnswersFile), AddressOf(port), Header: null);
    }

    private static async Task<RunningContender> StartYarpAsync(Surroundings setting, CancellationToken cancellationToken)
    {
        var port = Ports.One();
        return new(await StartAsync("bare YARP", port, cancellationToken, "yarp", $"{port}", setting.Services.Adapter().Address),
            AddressOf(port), setting.AdapterHeader, setting.Adapter);
    }

    private static async Task<RunningContender> StartNginxAsync(Surroundings setting, bool caches, CancellationToken cancellationToken)
    {
        var port = Ports.One();
        var folder = Nginx.Configure(setting.Folder, port, setting.Services.Adapter().Endpoints[0].Port, caches);
        var process = await ChildProcess.Start("nginx", Nginx.Start(folder))
            .ReadyAsync(() => Ports.IsOpenAsync(port), cancellationToken);
        return new(process, AddressOf(port), setting.AdapterHeader, setting.Adapter);
    }

    private static Task<ChildProcess> StartAsync(
        string name, int port, CancellationToken cancellationToken, params IEnumerable<string> arguments) =>
        ChildProcess.Start(name, ServeCommand.Start(arguments)).ReadyAsync(() => Ports.IsOpenAsync(port), cancellationToken);

    private static Uri AddressOf(int port) => new($"http://127.0.0.1:{port}");
}
