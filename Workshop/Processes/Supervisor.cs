using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>Starts the resources in the order of what they wait for, watches over them, and leaves none behind.</summary>
internal sealed class Supervisor(BuildOutput output, StopSignals signals, Action<Resource, string> print, TimeSpan readyTimeout)
{
    // Ctrl+C reaches every process of the terminal: a service may have ended before Workshop hears of it.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly List<ServiceProcess> _processes = [];
    private readonly TaskCompletionSource<ServiceProcess> _died = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs until the user stops it or something fails; then no process is left.</summary>
    /// <param name="resources">What to start.</param>
    /// <param name="onReady">Called once, when everything is healthy.</param>
    public async Task<Outcome> RunAsync(IReadOnlyList<Resource> resources, Func<Task> onReady)
    {
        try
        {
            return await WatchAsync(resources, onReady);
        }
        finally
        {
            signals.RequestStop();
            await Task.WhenAll(Started().Select(process => process.Exit));
        }
    }

    private async Task<Outcome> WatchAsync(IReadOnlyList<Resource> resources, Func<Task> onReady)
    {
        var healthy = resources.ToDictionary(
            resource => resource.Name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var stopped = Task.Delay(Timeout.Infinite, signals.Stop);
        var ready = Task.WhenAll(resources.Select(resource => BringUpAsync(resource, healthy)));
        var tooLate = Task.Delay(readyTimeout, signals.Stop);

        var first = await Task.WhenAny(stopped, _died.Task, ready, tooLate);
        if (first == ready && ready.IsCompletedSuccessfully)
        {
            await onReady();
            first = await Task.WhenAny(stopped, _died.Task);
        }

        if (signals.Stop.IsCancellationRequested)
            return new Outcome.Stopped();
        if (first == tooLate)
            return new Outcome.NotReady([.. resources.Where(resource => !healthy[resource.Name].Task.IsCompleted)], readyTimeout);
        if (first == ready)
            await ready; // It failed, with the exception that says why.
        return new Outcome.Died(await _died.Task);
    }

    private async Task BringUpAsync(Resource resource, Dictionary<string, TaskCompletionSource> healthy)
    {
        await Task.WhenAll(resource.WaitsFor.Select(name => healthy[name].Task)).WaitAsync(signals.Stop);
        Start(resource);
        await Readiness.WaitAsync(resource, signals.Stop);
        healthy[resource.Name].SetResult();
    }

    private void Start(Resource resource)
    {
        // Under the gate, so that none is started once the others have been told to stop.
        lock (_gate)
        {
            signals.Stop.ThrowIfCancellationRequested();
            var process = ServiceProcess.Start(resource, output, line => print(resource, line), signals);
            _processes.Add(process);
            _ = WatchOverAsync(process);
        }
    }

    private ServiceProcess[] Started()
    {
        lock (_gate)
            return [.. _processes];
    }

    private async Task WatchOverAsync(ServiceProcess process)
    {
        await process.Exit;
        await Task.Delay(SignalDelay);
        if (!signals.Stop.IsCancellationRequested)
            _died.TrySetResult(process);
    }
}
