using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace FusionSample.Gateway.Usage;

/// <summary>Between the calls and the counting: bounded, so that counting can neither hold up a call nor fill the memory.</summary>
internal sealed class UsageQueue
{
    /// <summary>The most calls that wait to be counted.</summary>
    public const int Capacity = 10_000;

    private readonly Channel<UsageRecord> _channel = Channel.CreateBounded<UsageRecord>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly Counter<long> _dropped;

    public UsageQueue(IMeterFactory meters, IHostEnvironment environment) =>
        _dropped = meters.Create(environment.ApplicationName).CreateCounter<long>(
            "fusion.usage.dropped", "{call}", "Calls that are missing in the usage, because they came faster than they could be counted or kept.");

    public ChannelReader<UsageRecord> Reader => _channel.Reader;

    /// <summary>Puts a call in, or counts it as dropped. Never waits.</summary>
    public void Add(UsageRecord call)
    {
        if (!_channel.Writer.TryWrite(call))
            Dropped(1);
    }

    /// <summary>Says that so many calls were not kept.</summary>
    public void Dropped(long calls) => _dropped.Add(calls);

    /// <summary>No call comes any more.</summary>
    public void Complete() => _channel.Writer.TryComplete();
}
