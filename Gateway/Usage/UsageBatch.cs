namespace FusionSample.Gateway.Usage;

/// <summary>What is written to the store in one transaction.</summary>
internal sealed class UsageBatch
{
    public Dictionary<UsageLine, UsageCount> Lines { get; } = [];

    /// <summary>The last use of each key that was used.</summary>
    public Dictionary<string, DateTimeOffset> Keys { get; } = [];

    public bool IsEmpty => Lines.Count == 0 && Keys.Count == 0;
}

/// <summary>What makes one line of the table.</summary>
internal readonly record struct UsageLine(DateTimeOffset Minute, string Caller, string Operation, string Outcome);

/// <summary>The figures of a line.</summary>
internal readonly record struct UsageCount(long Calls, long TotalMilliseconds, long MaxMilliseconds)
{
    public static UsageCount operator +(UsageCount one, UsageCount other) => new(
        one.Calls + other.Calls, one.TotalMilliseconds + other.TotalMilliseconds, Math.Max(one.MaxMilliseconds, other.MaxMilliseconds));
}
