using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Polly.RateLimiting;

namespace FusionSample.Tests.Unit.Adapter;

/// <summary>Each part of the pipeline can be seen at work: Polly's meter, which ServiceDefaults exports, or the adapter's own.</summary>
public sealed class UpstreamMetricsTests : IDisposable
{
    // Polly's meter is one for the process: a resource that no other test asks for tells our events apart.
    private readonly string _resource = "r" + Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, int> _seen = new();
    private readonly MeterListener _listener = new();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Retries_timeouts_the_circuit_and_its_refusals_are_counted()
    {
        Listen(instrument => instrument.Meter.Name == "Polly");
        using var upstream = new UpstreamPipeline(
            async (_, cancelled) =>
            {
                await Task.Delay(Timeout.Infinite, cancelled);
                throw new InvalidOperationException();
            },
            ("BreakerMinimumThroughput", "2"), ("AttemptTimeout", "00:00:02"), ("TotalTimeout", "00:00:03"), ("Retries", "1"));

        var call = upstream.GetAsync(_resource + "/1/");
        await upstream.ReachedAsync(1);
        upstream.Time.Advance(TimeSpan.FromSeconds(2));
        await upstream.ReachedAsync(2);
        upstream.Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<Polly.Timeout.TimeoutRejectedException>(() => call);
        await upstream.RefusalAsync(_resource + "/1/");

        Assert.Equal(1, _seen["resilience.polly.strategy.events attempt-timeout OnTimeout"]);
        Assert.Equal(1, _seen["resilience.polly.strategy.events total-timeout OnTimeout"]);
        Assert.Equal(1, _seen["resilience.polly.strategy.events retry OnRetry"]);
        Assert.Equal(1, _seen["resilience.polly.strategy.events circuit-breaker OnCircuitOpened"]);
        Assert.Equal(1, _seen["resilience.polly.strategy.events open-circuit OnFallback"]);
        Assert.Equal(3, _seen["resilience.polly.strategy.attempt.duration retry ExecutionAttempt"]);
    }

    [Fact]
    public async Task Calls_that_run_wait_or_find_no_room_are_counted_over_all_resources()
    {
        var release = new TaskCompletionSource<HttpResponseMessage>();
        using var upstream = new UpstreamPipeline((_, _) => release.Task, ("MaxParallelCalls", "2"));
        var meters = upstream.Services.GetRequiredService<IMeterFactory>();
        Listen(instrument => instrument.Meter.Name == "Polly" || instrument.Meter.Scope == meters);

        var calls = Enumerable.Range(1, 1002).Select(id => upstream.GetAsync($"{(id % 2 == 0 ? "films" : _resource)}/{id}/")).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(Observed() == (2, 1000)));
        await Assert.ThrowsAsync<RateLimiterRejectedException>(() => upstream.GetAsync(_resource + "/1/"));

        Assert.Equal(2, upstream.Attempts);
        Assert.Equal(1, _seen["resilience.polly.strategy.events bulkhead OnRateLimiterRejected"]);

        release.SetResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        await Task.WhenAll(calls);
        Assert.Equal((0, 0), Observed());
    }

    [Fact]
    public async Task An_API_that_asks_for_too_long_a_pause_is_counted()
    {
        var asked = 60;
        using var upstream = new UpstreamPipeline(_ =>
        {
            var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked));
            return busy;
        });
        var meters = upstream.Services.GetRequiredService<IMeterFactory>();
        Listen(instrument => instrument.Meter.Scope == meters);

        await upstream.GetAsync();
        Assert.False(_seen.ContainsKey("fusion.upstream.retry_after.capped"));
        asked = 25924;
        await upstream.GetAsync();

        Assert.Equal(1, _seen["fusion.upstream.retry_after.capped"]);
    }

    private (int Active, int Waiting) Observed()
    {
        _seen["fusion.upstream.calls.active"] = _seen["fusion.upstream.calls.waiting"] = 0;
        _listener.RecordObservableInstruments();
        return (_seen["fusion.upstream.calls.active"], _seen["fusion.upstream.calls.waiting"]);
    }

    private void Listen(Func<Instrument, bool> to)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (to(instrument))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, (int)value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, 1, tags));
        _listener.Start();
    }

    private void Add(Instrument instrument, int value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var known = tags.ToArray().ToDictionary();
        if (instrument.Meter.Name != "Polly")
            _seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
        else if (known.GetValueOrDefault("pipeline.instance") as string == _resource)
            _seen.AddOrUpdate($"{instrument.Name} {known.GetValueOrDefault("strategy.name")} {known.GetValueOrDefault("event.name")}", value, (_, sum) => sum + value);
    }
}
