using FusionSample.LocalSwapi.Api;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>Sets and clears the fault; <c>down</c> closes SWAPI's port, whatever comes after it opens the port again.</summary>
internal sealed class FaultSwitch(ActiveFault active, SwapiListener listener, ILogger<FaultSwitch> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public Fault? Current => active.Current;

    /// <summary>Returns when the fault is in force: a call that begins later meets it.</summary>
    /// <exception cref="IOException">The port cannot be opened again, because somebody took it; it stays down.</exception>
    public async Task SetAsync(Fault? fault)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await (fault?.Kind == FaultKinds.Down ? listener.CloseAsync() : listener.OpenAsync());
            active.Current = fault;
            logger.LogInformation("The fault is now: {Fault}", fault?.Kind ?? "none");
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
