namespace FusionSample.Bench.Report;

/// <summary>What one round has shown, or the medians of several.</summary>
internal sealed record Round
{
    /// <summary>Answers a second.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The median latency.</summary>
    public required double P50Milliseconds { get; init; }

    /// <summary>The latency that one answer in a hundred exceeds.</summary>
    public required double P99Milliseconds { get; init; }

    /// <summary>User and system time of the contender's own processes, a request.</summary>
    public required double CpuMicroseconds { get; init; }

    /// <summary>What of it the runtime's second compiler used, a request: more than a little means that the contender was not warm yet.</summary>
    public double CompilerMicroseconds { get; init; }

    /// <summary>User and system time of the processes which it asks itself, a request.</summary>
    public required double CpuBehindMicroseconds { get; init; }

    /// <summary>Resident memory of the contender's own processes at the end.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>Refused requests and failed connections; of several rounds the sum.</summary>
    public required long Errors { get; init; }

    /// <summary>The median of each figure, and the sum of the errors.</summary>
    public static Round MedianOf(IReadOnlyList<Round> rounds) => new()
    {
        RequestsPerSecond = Median(rounds.Select(round => round.RequestsPerSecond)),
        P50Milliseconds = Median(rounds.Select(round => round.P50Milliseconds)),
        P99Milliseconds = Median(rounds.Select(round => round.P99Milliseconds)),
        CpuMicroseconds = Median(rounds.Select(round => round.CpuMicroseconds)),
        CompilerMicroseconds = Median(rounds.Select(round => round.CompilerMicroseconds)),
        CpuBehindMicroseconds = Median(rounds.Select(round => round.CpuBehindMicroseconds)),
        MemoryBytes = (long)Median(rounds.Select(round => (double)round.MemoryBytes)),
        Errors = rounds.Sum(round => round.Errors),
    };

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
