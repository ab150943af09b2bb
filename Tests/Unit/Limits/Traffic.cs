using FusionSample.Gateway.Limits;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>Some gateways with one log, asked in steps of 10 ms of a clock that only moves here; notes who was granted what, and when.</summary>
internal sealed class Traffic
{
    public const int Limit = 100;

    public const int Block = 5;

    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    private readonly List<(string Caller, int Replica, ValueTask<Grant> Task)> _open = [];

    public Traffic(int replicas = 2)
    {
        Log = new ModelLog(Time);
        Replicas = [.. Enumerable.Range(0, replicas).Select(_ => NewReplica())];
    }

    public FakeTimeProvider Time { get; } = new();

    public ModelLog Log { get; }

    public Replica[] Replicas { get; }

    public List<(string Caller, int Replica, TimeSpan At)> Granted { get; } = [];

    public List<(string Caller, TimeSpan At)> Refused { get; } = [];

    public TimeSpan Now { get; private set; }

    public Replica NewReplica() => new(Log, Time, new LimitOptions { RequestsPerMinute = Limit });

    /// <summary>Lets the time pass; before each step <paramref name="arrivals"/> may ask. Without a context, so that all goes on at once and in order.</summary>
    public Task RunAsync(TimeSpan span, Action arrivals) => Task.Run(() =>
    {
        for (var end = Now + span; Now < end; Now += Step, Time.Advance(Step))
        {
            if (Now.Milliseconds == 0)
                _ = Task.WhenAll(Replicas.Select(replica => replica.Windows.SweepAsync()));
            Log.Deliver();
            Settle();
            arrivals();
        }
    });

    public void Ask(string caller, int replica)
    {
        _open.Add((caller, replica, Replicas[replica].Windows.TakeAsync(caller, operation: null, Limit)));
        Settle();
    }

    /// <summary>The most calls that were granted in any 60 s, of those that are asked about.</summary>
    public int MostInAMinute(Func<(string Caller, int Replica, TimeSpan At), bool> which)
    {
        var times = Granted.Where(which).Select(granted => granted.At).ToList();
        var most = 0;
        for (int first = 0, last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromSeconds(60))
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private void Settle()
    {
        foreach (var (caller, replica, task) in _open.Where(open => open.Task.IsCompleted))
        {
            if (task.Result.IsGiven)
                Granted.Add((caller, replica, Now));
            else
                Refused.Add((caller, Now));
        }

        _open.RemoveAll(open => open.Task.IsCompleted);
    }
}
