using System.Diagnostics.Metrics;
using FusionSample.Gateway.Usage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>What is counted between two writings: added up by minute, and bounded whatever comes.</summary>
public sealed class UsageTallyTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 30, TimeSpan.Zero);

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly UsageQueue _queue;
    private readonly UsageTally _tally;
    private long _dropped;

    public UsageTallyTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _queue = new UsageQueue(meters, new HostingEnvironment { ApplicationName = "Gateway" });
        _tally = new UsageTally(_queue);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "fusion.usage.dropped" && instrument.Meter.Scope == meters)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, dropped, _, _) => Interlocked.Add(ref _dropped, dropped));
        _listener.Start();
    }

    [Fact]
    public void Calls_of_a_minute_add_up_and_those_of_another_do_not()
    {
        _tally.Add(Call("person:a", milliseconds: 20));
        _tally.Add(Call("person:a", milliseconds: 50));
        _tally.Add(Call("person:a", milliseconds: 30, after: TimeSpan.FromSeconds(29)));
        _tally.Add(Call("person:a", milliseconds: 7, after: TimeSpan.FromSeconds(30)));
        _tally.Add(Call("person:a", milliseconds: 1, outcome: "forbidden"));

        var lines = _tally.Take().Lines;

        Assert.Equal(3, lines.Count);
        Assert.Equal(new UsageCount(3, 100, 50), lines[new(Noon.AddSeconds(-30), "person:a", "GetPerson", "ok")]);
        Assert.Equal(new UsageCount(1, 7, 7), lines[new(Noon.AddSeconds(30), "person:a", "GetPerson", "ok")]);
        Assert.True(_tally.Take().IsEmpty);
    }

    [Fact]
    public void What_is_given_back_is_added_to_what_came_meanwhile()
    {
        _tally.Add(Call("key:a1", key: "a1", after: TimeSpan.FromSeconds(2)));
        var failed = _tally.Take();
        _tally.Add(Call("key:a1", key: "a1"));

        _tally.GiveBack(failed);

        var batch = _tally.Take();
        Assert.Equal(2, Assert.Single(batch.Lines).Value.Calls);
        Assert.Equal(Noon.AddSeconds(2), Assert.Single(batch.Keys).Value);
    }

    [Fact]
    public void Networks_without_end_are_a_bounded_number_of_lines_in_a_minute()
    {
        for (var network = 0; network < 100_000; network++)
        {
            _tally.Add(Call($"network:{network}", outcome: "token-missing"));
            if (network % 30_000 == 0)
                _tally.Take();
        }

        _tally.Add(Call("person:a"));

        var lines = _tally.Take().Lines;
        Assert.Equal(9_999, lines[new(Noon.AddSeconds(-30), CallerNetwork.Other, "GetPerson", "token-missing")].Calls);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void While_nothing_is_taken_away_the_lines_are_bounded_and_the_rest_is_counted_as_dropped()
    {
        for (var caller = 0; caller < UsageTally.MaxLines + 5; caller++)
            _tally.Add(Call($"person:{caller}"));
        _tally.Add(Call("person:0"));

        Assert.Equal(UsageTally.MaxLines, _tally.Take().Lines.Count);
        Assert.Equal(5, _dropped);
    }

    [Fact]
    public void A_full_queue_drops_and_counts_and_never_waits()
    {
        for (var call = 0; call < UsageQueue.Capacity + 3; call++)
            _queue.Add(Call("person:a"));

        Assert.Equal(3, _dropped);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    private static UsageRecord Call(string caller, string? key = null, string outcome = "ok", int milliseconds = 1, TimeSpan after = default) =>
        new(Noon + after, caller, key, "GetPerson", outcome, TimeSpan.FromMilliseconds(milliseconds));
}
