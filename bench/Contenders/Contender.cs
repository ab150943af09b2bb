using FusionSample.Bench.Processes;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Contenders;

/// <summary>Somebody who answers the same requests.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="About">What it is, in a few words.</param>
/// <param name="StartAsync">Starts it; it is ready when this returns.</param>
internal sealed record Contender(string Name, string About, Func<Surroundings, CancellationToken, Task<RunningContender>> StartAsync);

/// <summary>A contender that has been started.</summary>
/// <param name="Process">The process that is measured, with those that it has started.</param>
/// <param name="Address">Where it is asked.</param>
/// <param name="Header">The header that each request has; null for none.</param>
/// <param name="Behind">The processes that it asks itself: their work is counted apart.</param>
internal sealed record RunningContender(ChildProcess Process, Uri Address, string? Header, params IReadOnlyList<ChildProcess> Behind)
    : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
