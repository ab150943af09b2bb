using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>Starts the resources in the order of what they wait for, watches over them, and leaves none behind.</summary>
internal sealed class Supervisor(BuildOutput output, StopSignals signals, Action<Resource, string> print, TimeSpan readyTimeout)
{
    // Ctrl+C reaches every process of the terminal: a service may have ended before Workshop hears of it.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(500);

    // Long enough to see that it is away.
    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly List<ServiceProcess> _processes = [];
    private readonly TaskCompletionSource<ServiceProcess> _died = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Told of a resource that has ended after it had been healthy and is started again; null when that ends everything.</summary>
    public Action<Resource, int>? StartsAgain { get; init; }

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
        Start(resource, healthy[resource.Name].Task);
        await Readiness.WaitAsync(resource, signals.Stop);
        healthy[resource.Name].SetResult();
    }

    private void Start(Resource resource, Task wasHealthy)
    {
        // Under the gate, so that none is started once the others have been told to stop.
        lock (_gate)
        {
            signals.Stop.ThrowIfCancellationRequested();
            var process = ServiceProcess.Start(resource, output, line => print(resource, line), signals);
            _processes.Add(process);
            _ = WatchOverAsync(process, wasHealthy);
        }
    }

    private ServiceProcess[] Started()
    {
        lock (_gate)
            return [.. _processes];
    }

    private async Task WatchOverAsync(ServiceProcess process, Task wasHealthy)
    {
        var code = await process.Exit;
        await Task.Delay(SignalDelay);
        if (signals.Stop.IsCancellationRequested)
            return;
        if (StartsAgain is null || !wasHealthy.IsCompletedSuccessfully)
        {
            _died.TrySetResult(process);
            return;
        }

        StartsAgain(process.Resource, code);
        try
        {
            await Task.Delay(RestartDelay, signals.Stop);
            // What has never been healthy again is not started for ever.
            var healthy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Start(process.Resource, healthy.Task);
            await Readiness.WaitAsync(process.Resource, signals.Stop);
            healthy.SetResult();
        }
        catch (OperationCanceledException)
        {
            // Everything is being stopped.
        }
    }
}
