using System.Diagnostics;
using FusionSample.Bench.Load;
using FusionSample.Bench.Processes;
using FusionSample.Bench.Serve;
using FusionSample.Workshop.Model;

namespace FusionSample.Bench.Setting;

/// <summary>
/// What the contenders need around them, started once: cache, sign-in, external API, a receiver of telemetry, and the adapter that the
/// proxies have behind them. All of it idles while it is not asked.
/// </summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _started = new();
    private readonly string _gatewayTokenKey = NewSecret.Create();
    private readonly ServiceResources _resources;

    private Surroundings()
    {
        var ports = Ports.Block(ServiceResources.Ports + 1);
        OtlpPort = ports + ServiceResources.Ports;
        Folder = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        _resources = new ServiceResources(ports, OtlpPort, _gatewayTokenKey, Folder);
        Wrk = new Wrk(Folder);
    }

    /// <summary>A folder for files of the run.</summary>
    public string Folder { get; }

    /// <summary>The load.</summary>
    public Wrk Wrk { get; }

    /// <summary>The services' settings.</summary>
    public ServiceResources Services => _resources;

    /// <summary>The header with which the adapter is called.</summary>
    public string AdapterHeader => AdapterToken.Header(_gatewayTokenKey);

    /// <summary>The cache.</summary>
    public ChildProcess Redis { get; private set; } = null!;

    /// <summary>The adapter behind the proxies and the gateway.</summary>
    public ChildProcess Adapter { get; private set; } = null!;

    /// <summary>What the adapter answers, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Answers { get; private set; } = new Dictionary<string, byte[]>();

    /// <summary>The answers as a file, for the process that gives just these.</summary>
    public string AnswersFile => Path.Combine(Folder, "answers.json");

    private int OtlpPort { get; }

    /// <summary>Starts them, asks the adapter for everything and warms it up.</summary>
    public static Task<Surroundings> StartAsync(LoadOptions load, CancellationToken cancellationToken) => StartAsync(async setting =>
    {
        await setting.StartAsync(synthetic: false, cancellationToken);
        await setting.WarmUpAsync(load, cancellationToken);
    });

    /// <summary>Starts them and asks for nothing.</summary>
    public static Task<Surroundings> StartUnaskedAsync(CancellationToken cancellationToken) =>
        StartAsync(setting => setting.StartAsync(synthetic: false, cancellationToken));

    /// <summary>Starts them with an external API that has any number of people, and asks for nothing.</summary>
    public static Task<Surroundings> StartSyntheticAsync(CancellationToken cancellationToken) =>
        StartAsync(setting => setting.StartAsync(synthetic: true, cancellationToken));

    /// <summary>A token of a person with the role Maker, as a header.</summary>
    /// <param name="objectId">Another <c>oid</c> than the maker's.</param>
    public async Task<string> MakerHeaderAsync(Guid? objectId = null) => await HeaderAsync("maker", objectId);

    /// <summary>A token of the IT Admin, as a header.</summary>
    public async Task<string> AdminHeaderAsync() => await HeaderAsync("itadmin", objectId: null);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var started))
            await started.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<Surroundings> StartAsync(Func<Surroundings, Task> start)
    {
        var surroundings = new Surroundings();
        try
        {
            await start(surroundings);
            return surroundings;
        }
        catch
        {
            await surroundings.DisposeAsync();
            throw;
        }
    }

    private async Task StartAsync(bool synthetic, CancellationToken cancellationToken)
    {
        Redis = Push(await ChildProcess.Start("redis-server", new ProcessStartInfo("redis-server",
            ["--port", $"{_resources.RedisPort}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Folder]))
            .ReadyAsync(() => Ports.IsOpenAsync(_resources.RedisPort), cancellationToken));
        Push(await ChildProcess.Start("OTLP receiver", ServeCommand.Start("otlp", $"{OtlpPort}"))
            .ReadyAsync(() => Ports.IsOpenAsync(OtlpPort), cancellationToken));
        Push(await ServiceStart.StartAsync(_resources.Entra, cancellationToken));
        Push(synthetic
            ? await ChildProcess.Start("synthetic SWAPI", ServeCommand.Start("swapi", $"{_resources.Swapi.Endpoints[0].Port}"))
                .ReadyAsync(() => ServiceStart.IsOkAsync($"{_resources.Swapi.Address}/health"), cancellationToken)
            : await ServiceStart.StartAsync(_resources.Swapi, cancellationToken));
        Adapter = Push(await ServiceStart.StartAsync(_resources.Adapter(), cancellationToken));
    }

    private async Task WarmUpAsync(LoadOptions load, CancellationToken cancellationToken)
    {
        using var client = Setting.Answers.Client(new Uri(_resources.Adapter().Address), AdapterHeader);
        Answers = await Setting.Answers.AskAsync(client, cancellationToken);
        await Setting.Answers.WriteAsync(AnswersFile, Answers);
        await Contenders.WarmUp.RunAsync(Adapter, client.BaseAddress!, Answers.Requests(AdapterHeader), this, load, cancellationToken);
    }

    private async Task<string> HeaderAsync(string who, Guid? objectId)
    {
        using var client = Setting.Answers.Client(new Uri(_resources.Entra.Address), header: null);
        var claims = objectId is null ? "" : $"?claims={Uri.EscapeDataString($$"""{"oid":"{{objectId}}"}""")}";
        return $"Authorization: Bearer {await client.GetStringAsync($"/{DevelopmentIds.Tenant}/dev/token/{who}{claims}")}";
    }

    private ChildProcess Push(ChildProcess process)
    {
        _started.Push(process);
        return process;
    }
}
