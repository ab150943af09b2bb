using System.Collections.Concurrent;
using CliWrap;
using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>One service as a running process.</summary>
internal sealed class ServiceProcess
{
    private const int KeptLines = 15;
    private readonly ConcurrentQueue<string> _lastLines = new();

    private ServiceProcess(Resource resource) => Resource = resource;

    /// <summary>What it is.</summary>
    public Resource Resource { get; }

    /// <summary>Its exit code, when it has ended.</summary>
    public Task<int> Exit { get; private set; } = Task.FromResult(0);

    /// <summary>The last lines that it wrote.</summary>
    public IReadOnlyCollection<string> LastLines => _lastLines;

    /// <summary>Starts a process.</summary>
    /// <param name="resource">What to start.</param>
    /// <param name="output">Where it was built.</param>
    /// <param name="print">Is given each line that it writes.</param>
    /// <param name="signals">End it: gracefully (SIGTERM; Ctrl+C on Windows), or at once.</param>
    public static ServiceProcess Start(Resource resource, BuildOutput output, Action<string> print, StopSignals signals)
    {
        var process = new ServiceProcess(resource);
        var lines = PipeTarget.ToDelegate(process.Keep);
        var prints = PipeTarget.ToDelegate(print);
        var pipe = PipeTarget.Merge(lines, prints);
        var command = Cli.Wrap(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } muxer ? muxer : "dotnet")
            .WithArguments([output.AssemblyOf(resource.Project)])
            .WithWorkingDirectory(output.FolderOf(resource.Project))
            .WithEnvironmentVariables(ChildEnvironment.Changes(resource))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(pipe)
            .WithStandardErrorPipe(pipe);
        var running = command.ExecuteAsync(signals.Kill, OperatingSystem.IsWindows() ? signals.Stop : CancellationToken.None);
        process.Exit = ExitOf(running, signals);
        return process;
    }

    private static async Task<int> ExitOf(CommandTask<CommandResult> running, StopSignals signals)
    {
        try
        {
            await using var stopping = OperatingSystem.IsWindows()
                ? default
                : signals.Stop.Register(() => Interrupt.Send(running.ProcessId));
            return (await running).ExitCode;
        }
        catch (OperationCanceledException)
        {
            return 0; // It was told to end.
        }
    }

    private void Keep(string line)
    {
        _lastLines.Enqueue(line);
        if (_lastLines.Count > KeptLines)
            _lastLines.TryDequeue(out _);
    }
}
