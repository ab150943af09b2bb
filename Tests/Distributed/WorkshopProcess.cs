using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using CliWrap;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Distributed;

/// <summary>
/// Workshop as a user starts it, without the build: a process on ports of its own. Disposing it stops it as Ctrl+C does, and fails
/// nothing: what a test wants to know about the end it asks <see cref="Exit"/>.
/// </summary>
public sealed class WorkshopProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-");
    private readonly ConcurrentQueue<string> _output = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _kill = new();
    private readonly List<HttpClient> _clients = [];

    private WorkshopProcess(int portBase, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        PortBase = portBase;
        ReadyFile = Path.Combine(_folder.FullName, "ready.json");
        var pipe = PipeTarget.ToDelegate(_output.Enqueue);
        var running = Cli.Wrap("dotnet")
            .WithArguments([AssemblyPath, "--port-base", $"{portBase}", "--ready-file", ReadyFile, .. arguments])
            // A store of its own, not the one of whoever runs the tests.
            .WithEnvironmentVariables(new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>()) { ["Store__Folder"] = _folder.FullName, ["DataProtection__Folder"] = Path.Combine(_folder.FullName, "keys") })
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(pipe)
            .WithStandardErrorPipe(pipe)
            .ExecuteAsync(_kill.Token, _stop.Token);
        ProcessId = running.ProcessId;
        Exit = ExitCodeOf(running);
    }

    /// <summary>Workshop's own build, beside the one of the tests.</summary>
    public static string AssemblyPath { get; } = new BuildOutput(AppContext.BaseDirectory).AssemblyOf("Workshop");

    /// <summary>The gateway's port.</summary>
    public int PortBase { get; }

    /// <summary>Workshop's process id; its children are the services.</summary>
    public int ProcessId { get; }

    /// <summary>The file that says that all is healthy.</summary>
    public string ReadyFile { get; }

    /// <summary>
    /// The address of each resource (<c>gateway</c>, <c>adapter</c>, <c>cache</c>, <c>entra</c>, <c>swapi</c>, <c>swapi-faults</c>), once ready.
    /// </summary>
    public IReadOnlyDictionary<string, string> Addresses { get; private set; } = new Dictionary<string, string>();

    /// <summary>How long it took to be ready, by its own account.</summary>
    public double ReadySeconds { get; private set; }

    /// <summary>The exit code, when it has ended; -1 when a test has told it to end by <see cref="DisposeAsync"/>.</summary>
    public Task<int> Exit { get; }

    /// <summary>What it has printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts it on free ports and returns at once.</summary>
    public static WorkshopProcess Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, int? portBase = null) =>
        new(portBase ?? FreePorts.NextBlock(), arguments, environment);

    /// <summary>Starts it on free ports and returns when everything is healthy.</summary>
    /// <exception cref="InvalidOperationException">It ended, or took too long; the message has what it printed.</exception>
    public static Task<WorkshopProcess> StartReadyAsync(CancellationToken cancellationToken, params string[] arguments) =>
        StartReadyAsync(arguments, null, cancellationToken);

    /// <inheritdoc cref="StartReadyAsync(CancellationToken, string[])" />
    public static async Task<WorkshopProcess> StartReadyAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment, CancellationToken cancellationToken)
    {
        var workshop = Start(arguments, environment);
        try
        {
            await workshop.WaitUntilReadyAsync(cancellationToken);
            return workshop;
        }
        catch
        {
            await workshop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the ready file and reads it.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var deadline = DateTime.UtcNow + StartTimeout;
        while (!File.Exists(ReadyFile))
        {
            if (Exit.IsCompleted || DateTime.UtcNow > deadline)
                throw new InvalidOperationException($"Workshop is not ready (ended: {Exit.IsCompleted}). It printed:\n{Output}");
            await Task.Delay(50, cancellationToken);
        }

        using var ready = JsonDocument.Parse(await File.ReadAllTextAsync(ReadyFile, cancellationToken));
        Addresses = ready.RootElement.EnumerateObject()
            .Where(property => property.Value.ValueKind is JsonValueKind.String)
            .ToDictionary(property => property.Name, property => property.Value.GetString()!);
        ReadySeconds = ready.RootElement.GetProperty("readySeconds").GetDouble();
    }

    /// <summary>A client of one resource, with its address as base; follows no redirect and uses no proxy.</summary>
    public HttpClient Client(string resource)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri(Addresses[resource]),
            Timeout = TimeSpan.FromSeconds(30),
        };
        lock (_clients)
            _clients.Add(client);
        return client;
    }

    /// <summary>A client of the gateway that is signed in as <c>maker</c>, <c>researcher</c>, <c>prodev</c> or <c>itadmin</c>.</summary>
    public async Task<HttpClient> SignedInAsync(string person, CancellationToken cancellationToken)
    {
        var client = Client("gateway");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(person, cancellationToken));
        return client;
    }

    /// <summary>A person's access token.</summary>
    public Task<string> TokenAsync(string person, CancellationToken cancellationToken) =>
        Client("entra").GetStringAsync($"/{FusionSample.Workshop.Model.DevelopmentIds.Tenant}/dev/token/{person}", cancellationToken);

    /// <summary>Waits for its end, for at most 30 s.</summary>
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken) => Exit.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        lock (_clients)
            _clients.ForEach(client => client.Dispose());
        _kill.CancelAfter(TimeSpan.FromSeconds(10));
        await _stop.CancelAsync();
        await Exit;
        _stop.Dispose();
        _kill.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<int> ExitCodeOf(CommandTask<CommandResult> running)
    {
        try
        {
            return (await running).ExitCode;
        }
        catch (OperationCanceledException)
        {
            return -1;
        }
    }
}
