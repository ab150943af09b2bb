namespace FusionSample.Bench.Load;

/// <summary>How a contender is loaded.</summary>
internal sealed record LoadOptions
{
    /// <summary>Connections that are kept open and each wait for one answer at a time.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>wrk's threads.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The most seconds of load before a contender's first round; fewer when the compiler has done earlier.</summary>
    public int WarmUpSeconds { get; init; } = 40;

    /// <summary>Seconds of a round.</summary>
    public int RoundSeconds { get; init; } = 3;

    /// <summary>How often each contender's turn comes.</summary>
    public int Rounds { get; init; } = 9;
}
