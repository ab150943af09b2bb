using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Support;

/// <summary>The gateway as a process of its own on a free port; stopped by its id.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private GatewayProcess(IReadOnlyDictionary<string, string?> settings, int port, string? contentRoot)
    {
        Url = new Uri($"http://127.0.0.1:{port}");
        var build = new BuildOutput(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [build.AssemblyOf("Gateway")])
        {
            WorkingDirectory = contentRoot ?? build.FolderOf("Gateway"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = Url.ToString();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it has written, on both streams.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts it and waits until <c>/health</c> is 200.</summary>
    /// <param name="settings">Its whole configuration beside its address; keys with colons.</param>
    /// <param name="port">Its port; a free one when left out.</param>
    /// <param name="contentRoot">Where its configuration and connector files are; those of the build when left out.</param>
    public static async Task<GatewayProcess> StartAsync(IReadOnlyDictionary<string, string?> settings, int? port = null, string? contentRoot = null)
    {
        var gateway = new GatewayProcess(settings, port ?? FreePort(), contentRoot);
        try
        {
            using var client = gateway.Client();
            await Eventually.TrueAsync(async () => gateway.HasExited || await IsHealthyAsync(client), TimeSpan.FromSeconds(60));
            Assert.False(gateway.HasExited, gateway.Output);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it and waits for nothing: it is to end by itself.</summary>
    public static GatewayProcess StartAnyhow(IReadOnlyDictionary<string, string?> settings) => new(settings, FreePort(), contentRoot: null);

    /// <summary>A client that follows nothing and adds nothing.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/health");
            return response.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
