using System.Diagnostics;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Output;
using FusionSample.Workshop.Processes;

namespace FusionSample.Workshop;

/// <summary>One run: check, start, say that it is ready, watch, stop.</summary>
internal sealed class WorkshopRun(Screen screen)
{
    // A small machine whose virus scanner reads every file takes more than one minute at the first start.
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Runs until the user stops it or something fails.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(WorkshopOptions options)
    {
        var started = Stopwatch.StartNew();
        using var signals = StopSignals.Listen();
        var graph = ResourceGraph.Create(options, new(GatewayTokenKey: NewSecret.Create(), WorkbenchSecret: NewSecret.Create(), TracesKey: NewSecret.Create()));
        var output = new BuildOutput(AppContext.BaseDirectory);
        if (ExitBeforeStart(graph, output) is { } exitCode)
            return exitCode;

        if (options.ReadyFile is not null)
            ReadyFile.Clear(options.ReadyFile);
        screen.Say($"Starting {string.Join(", ", graph.Resources.Select(resource => resource.Name))} …");
        var upstreamSaid = WarnOfUpstreamAsync(options.Upstream, signals.Stop);
        var supervisor = new Supervisor(output, signals, (resource, line) => screen.Log(resource.Name, line), ReadyTimeout)
        {
            StartsAgain = graph.HasReplicas ? (resource, code) => screen.Warn($"{resource.Name} ended by itself with exit code {code}; it is started again.") : null,
        };
        return Tell(await supervisor.RunAsync(graph.Resources, async () =>
        {
            var readyAfter = started.Elapsed;
            await upstreamSaid;
            ReadySummary.Print(screen, graph, readyAfter);
            if (options.ReadyFile is not null)
                await ReadyFile.WriteAsync(options.ReadyFile, graph, readyAfter);
        }));
    }

    private int? ExitBeforeStart(ResourceGraph graph, BuildOutput output)
    {
        if (output.Missing(graph.Resources) is [_, ..] missing)
        {
            foreach (var path in missing)
                screen.Fail($"{Path.GetFileNameWithoutExtension(path)} has not been built: {path} is missing.");
            screen.Say("Build and start everything with 'dotnet run --project Workshop', without --no-build.");
            return ExitCode.NotBuilt;
        }

        if (PortCheck.Taken(graph.Resources) is [_, ..] taken)
        {
            foreach (var endpoint in taken)
                screen.Fail($"port {endpoint.Port} for {endpoint.Name} is taken by another program.");
            screen.Say("Is Workshop running already? If so stop it, or take other ports with '--port-base PORT'.");
            return ExitCode.PortTaken;
        }

        return null;
    }

    private async Task WarnOfUpstreamAsync(Uri? upstream, CancellationToken cancellationToken)
    {
        if (upstream is not null && await UpstreamCheck.ProblemAsync(upstream, cancellationToken) is { } problem)
            screen.Warn($"{problem} It goes on without the external API: only what is in the cache is answered.");
    }

    private int Tell(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Died(var process):
                var name = process.Resource.Name;
                screen.Fail($"{name} ended by itself with exit code {process.Exit.Result}; the others were stopped. Its last lines:");
                foreach (var line in process.LastLines)
                    screen.Log(name, line);
                return ExitCode.ServiceDied;
            case Outcome.NotReady(var resources, var after):
                screen.Fail(
                    $"not healthy within {after.TotalSeconds:0} s: {string.Join(", ", resources.Select(resource => resource.Name))}. "
                    + "Everything was stopped; the log above may say why.");
                return ExitCode.NotReady;
            default:
                screen.Say("Stopped.");
                return ExitCode.Stopped;
        }
    }
}
