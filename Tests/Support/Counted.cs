using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Support;

/// <summary>What one host counts by one counter, from now on: one entry for each count, the value of its tag.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();

    public Counted(IServiceProvider host, string counter)
    {
        var meters = host.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == counter && instrument.Meter.Scope == meters)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Tags.Enqueue(tags.Length > 0 ? tags[0].Value?.ToString() : null));
        _listener.Start();
    }

    public ConcurrentQueue<string?> Tags { get; } = new();

    public void Dispose() => _listener.Dispose();
}
