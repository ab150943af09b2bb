namespace FusionSample.Gateway.Usage;

/// <summary>What has been counted and is not in the store yet. Bounded in lines, whatever is called.</summary>
internal sealed class UsageTally(UsageQueue queue)
{
    /// <summary>The most lines that wait for the store; what comes while it is away and finds no room is dropped.</summary>
    public const int MaxLines = 50_000;

    /// <summary>The most lines of a minute for those who did not say who they are; more networks than that are one.</summary>
    public const int MaxNetworkLines = 1_000;

    private readonly Lock _lock = new();
    private readonly HashSet<UsageLine> _networkLines = [];
    private DateTimeOffset _minute;
    private UsageBatch _waiting = new();

    /// <summary>Counts one call.</summary>
    public void Add(UsageRecord call)
    {
        var minute = new DateTimeOffset(call.At.UtcTicks - call.At.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        lock (_lock)
        {
            var line = Bounded(new(minute, call.Caller, call.Operation, call.Outcome));
            var milliseconds = (long)call.Took.TotalMilliseconds;
            AddLine(line, new(1, milliseconds, milliseconds));
            if (call.Key is { } key)
                AddKey(key, call.At);
        }
    }

    /// <summary>All that waits; it is the caller's to keep or to give back.</summary>
    public UsageBatch Take()
    {
        lock (_lock)
        {
            var taken = _waiting;
            _waiting = new();
            return taken;
        }
    }

    /// <summary>Puts back what could not be kept.</summary>
    public void GiveBack(UsageBatch batch)
    {
        lock (_lock)
        {
            foreach (var (line, count) in batch.Lines)
                AddLine(line, count);
            foreach (var (key, at) in batch.Keys)
                AddKey(key, at);
        }
    }

    private void AddLine(UsageLine line, UsageCount count)
    {
        if (_waiting.Lines.TryGetValue(line, out var before))
            _waiting.Lines[line] = before + count;
        else if (_waiting.Lines.Count < MaxLines)
            _waiting.Lines[line] = count;
        else
            queue.Dropped(count.Calls);
    }

    private void AddKey(string key, DateTimeOffset at)
    {
        if (!_waiting.Keys.TryGetValue(key, out var before) || before < at)
            _waiting.Keys[key] = at;
    }

    // The bound is one of a minute and not of a batch, for the batches of a minute end up in the same table.
    private UsageLine Bounded(UsageLine line)
    {
        if (!CallerNetwork.Is(line.Caller))
            return line;
        if (line.Minute > _minute)
        {
            _minute = line.Minute;
            _networkLines.Clear();
        }

        if (_networkLines.Contains(line))
            return line;
        if (_networkLines.Count >= MaxNetworkLines)
            return line with { Caller = CallerNetwork.Other };
        _networkLines.Add(line);
        return line;
    }
}
