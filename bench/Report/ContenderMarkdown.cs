namespace FusionSample.Bench.Report;

/// <summary>The contenders side by side.</summary>
internal static class ContenderMarkdown
{
    private static readonly string[] Head =
        ["contender", "requests/s", "× bare", "× nginx pass", "× nginx cache", "× yarp", "p50 ms", "p99 ms", "p99 × bare", "CPU µs", "of it compiler", "behind µs", "MiB", "errors"];

    public static string Of(ContenderResults results)
    {
        var (medians, ratios, latencies) = (results.Medians(), results.Ratios(round => round.RequestsPerSecond), results.Ratios(round => round.P99Milliseconds));
        var load = results.Conditions.Load;
        return Markdown.Section("Contenders", results.Conditions)
            + $"Medians of {results.Rounds.Values.Max(rounds => rounds.Count)} rounds of {load.RoundSeconds} s. One after the other was started and "
            + $"warmed up while the others idled, until the runtime's second compiler had done or {load.WarmUpSeconds} s were over, and idled but for its turns. Requests were spread over all records. CPU is user and system time of the contender's own processes a request; "
            + "*behind* is that of the adapter and Redis which it asks; memory is resident at the end.\n\n"
            + Markdown.Table(Head, medians.Select(one => Row(one.Key, one.Value, ratios[one.Key], latencies[one.Key])))
            + "\n"
            + string.Concat(results.About.Select(one => $"- `{one.Key}`: {one.Value}.\n"));
    }

    private static string[] Row(
        string contender, Round median, IReadOnlyDictionary<string, double> ratios, IReadOnlyDictionary<string, double> latencies) =>
    [
        $"`{contender}`", Figures.Count(median.RequestsPerSecond),
        .. ContenderResults.References.Select(reference => Figures.Ratio(ratios.TryGetValue(reference, out var ratio) ? ratio : null)),
        Figures.Milliseconds(median.P50Milliseconds), Figures.Milliseconds(median.P99Milliseconds),
        Figures.Ratio(latencies.TryGetValue("bare", out var slower) ? slower : null),
        Figures.Count(median.CpuMicroseconds), Figures.Count(median.CompilerMicroseconds), Figures.Count(median.CpuBehindMicroseconds), Figures.Mebibytes(median.MemoryBytes), Figures.Count(median.Errors),
    ];
}
