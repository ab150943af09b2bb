namespace FusionSample.Bench.Report;

/// <summary>A round as cells of a table.</summary>
internal static class RoundMarkdown
{
    public static readonly IReadOnlyList<string> Head = ["requests/s", "p50 ms", "p99 ms", "CPU µs", "behind µs", "MiB", "errors"];

    public static IEnumerable<string> Cells(Round round) =>
    [
        Figures.Count(round.RequestsPerSecond), Figures.Milliseconds(round.P50Milliseconds), Figures.Milliseconds(round.P99Milliseconds),
        Figures.Count(round.CpuMicroseconds), Figures.Count(round.CpuBehindMicroseconds), Figures.Mebibytes(round.MemoryBytes), Figures.Count(round.Errors),
    ];

    public static IEnumerable<string> Row(string name, Round round) => Cells(round).Prepend(name);
}
