using System.Runtime.InteropServices;

namespace FusionSample.Workshop.Processes;

/// <summary>
/// Ctrl+C, SIGTERM and the closing of the terminal (SIGHUP, the console's close on Windows), once for an orderly end and twice for
/// one at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>How long services may take to end before they are killed; Windows gives a closing terminal five seconds in all.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _kill = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Not listening yet; <see cref="RequestStop"/> alone ends it.</summary>
    public StopSignals()
    {
        Stop = _stop.Token;
        Kill = _kill.Token;
    }

    /// <summary>The services shall end in good order.</summary>
    public CancellationToken Stop { get; }

    /// <summary>The services shall end now.</summary>
    public CancellationToken Kill { get; }

    /// <summary>Begins to listen to the signals.</summary>
    public static StopSignals Listen()
    {
        var signals = new StopSignals();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
            signals._registrations.Add(PosixSignalRegistration.Create(signal, signals.Handle));
        return signals;
    }

    /// <summary>Asks the services to end, and kills them when they have not after <see cref="Grace"/>.</summary>
    public void RequestStop()
    {
        if (Stop.IsCancellationRequested)
            return;
        _kill.CancelAfter(Grace);
        _stop.Cancel();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _ended.Set();
        _registrations.ForEach(registration => registration.Dispose());
        _stop.Dispose();
        _kill.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Stop.IsCancellationRequested)
            _kill.Cancel();
        else
            RequestStop();
        // Windows ends the process as soon as the handler of a closing console returns.
        if (OperatingSystem.IsWindows() && context.Signal is PosixSignal.SIGHUP)
            _ended.Wait(Grace);
    }
}
