namespace FusionSample.Gateway.Limits.Leases;

/// <summary>Asks the common log, with little patience: a log that does not answer is one that is away.</summary>
internal sealed class LeaseClient(ILeaseLog log, LogPresence presence, LeaseMetrics metrics, TimeProvider time)
{
    /// <summary>The longest a call waits for one answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    // Nobody waits for it, and the first connection takes a while.
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ProbeWindow = TimeSpan.FromSeconds(1);

    private readonly long _start = time.GetTimestamp();

    /// <inheritdoc cref="LogPresence.IsAway" />
    public bool IsAway => presence.IsAway;

    /// <summary>Time since the start, by a clock that is never set.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>The log's answer; null when there is none.</summary>
    public async Task<LeaseAnswer?> AskAsync(LeaseRequest request)
    {
        var answer = await AskAsync(request, Patience);
        metrics.Count(answer is null ? "failed" : request.Wanted == 0 ? "returned" : answer.Value.Granted > 0 ? "granted" : "refused");
        return answer;
    }

    /// <summary>Unless it is known to answer: takes a lease that nobody needs, so that a server that answers but cannot lease stays away.</summary>
    public async Task LookForItAsync()
    {
        if (!presence.HasAnswered && await AskAsync(new LeaseRequest("probe", ProbeWindow, 1, 1, Guid.NewGuid().ToString("N"), []), ProbePatience) is not null)
            presence.Found();
    }

    private async Task<LeaseAnswer?> AskAsync(LeaseRequest request, TimeSpan patience)
    {
        try
        {
            return await log.AskAsync(request).WaitAsync(patience, time);
        }
        // Of whatever kind: a limiter that fails must neither let everybody through nor turn everybody away.
        catch (Exception exception)
        {
            presence.Lost(exception);
            return null;
        }
    }
}
