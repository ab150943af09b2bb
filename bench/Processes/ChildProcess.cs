using System.Collections.Concurrent;
using System.Diagnostics;
using FusionSample.Workshop.Processes;

namespace FusionSample.Bench.Processes;

/// <summary>A program that runs until it is disposed of; then nothing of it is left.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 15;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = new();

    private ChildProcess(string name, ProcessStartInfo start)
    {
        Name = name;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Its last lines.</summary>
    public string LastLines => string.Join(Environment.NewLine, _lastLines);

    /// <summary>Starts it.</summary>
    public static ChildProcess Start(string name, ProcessStartInfo start) => new(name, start);

    /// <summary>Returns when it is ready.</summary>
    /// <param name="isReady">Asked again and again.</param>
    /// <param name="cancellationToken">The run's.</param>
    /// <param name="pause">Between two questions; 50 ms when left out.</param>
    /// <exception cref="BenchException">It has ended, or was not ready within a minute.</exception>
    public async Task<ChildProcess> ReadyAsync(Func<Task<bool>> isReady, CancellationToken cancellationToken, TimeSpan? pause = null)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            while (!await isReady())
            {
                if (_process.HasExited)
                    throw new BenchException($"{Name} has ended with {_process.ExitCode}. Its last lines:{Environment.NewLine}{LastLines}");
                if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(1))
                    throw new BenchException($"{Name} was not ready within a minute. Its last lines:{Environment.NewLine}{LastLines}");
                await Task.Delay(pause ?? TimeSpan.FromMilliseconds(50), cancellationToken);
            }

            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Interrupt.Send(_process.Id);
        using var patience = new CancellationTokenSource(Grace);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lastLines.Enqueue(line);
        if (_lastLines.Count > KeptLines)
            _lastLines.TryDequeue(out _);
    }
}
