namespace FusionSample.Workbench.Traces;

/// <summary>OTLP's times: nanoseconds since 1970, whatever a sender writes there.</summary>
internal static class UnixNano
{
    private const ulong NanosecondsPerTick = 100;

    // The year 2200; a DateTimeOffset goes further, and nobody's clock does.
    private const ulong Latest = 7_258_118_400_000_000_000;

    /// <summary>The time from one to the other; none where it would be negative.</summary>
    public static TimeSpan Between(ulong start, ulong end) => end <= start ? TimeSpan.Zero : TimeSpan.FromTicks((long)((end - start) / NanosecondsPerTick));

    /// <summary>The moment.</summary>
    public static DateTimeOffset Moment(ulong time) => DateTimeOffset.UnixEpoch + Between(0, Bounded(time));

    /// <summary>The time, cut at what is no time any more.</summary>
    public static ulong Bounded(ulong time) => Math.Min(time, Latest);
}
