namespace FusionSample.Bench.Report;

/// <summary>One start: the time until <c>/alive</c> was answered, and until the first record was.</summary>
internal sealed record StartUpTimes(TimeSpan Alive, TimeSpan Record);

/// <summary>The medians of several starts.</summary>
internal sealed record StartUpRow(string Service, bool ReadyToRun, double AliveMilliseconds, double RecordMilliseconds)
{
    public static StartUpRow Of(string service, bool readyToRun, IReadOnlyList<StartUpTimes> times) => new(
        service, readyToRun, Round.Median(times.Select(one => one.Alive.TotalMilliseconds)), Round.Median(times.Select(one => one.Record.TotalMilliseconds)));
}

/// <summary>The start of each service.</summary>
/// <param name="Conditions">When and where.</param>
/// <param name="Rows">What was measured.</param>
/// <param name="NotMeasured">Why something was not; null when all was.</param>
internal sealed record StartUpResults(Conditions Conditions, IReadOnlyList<StartUpRow> Rows, string? NotMeasured)
{
    /// <summary>How often each service is started.</summary>
    public const int Starts = 5;

    public string ToMarkdown() =>
        Markdown.Section("Start", Conditions)
        + $"Medians of {Starts} starts of a published service, from the start of the process. Everything around it is there; the first record comes "
        + "from Redis or the adapter, and for the gateway the signing keys are read first.\n\n"
        + Markdown.Table(["service", "ReadyToRun", "answers, ms", "first record, ms"], Rows.Select(row => (string[])
            [row.Service, row.ReadyToRun ? "yes" : "no", Figures.Count(row.AliveMilliseconds), Figures.Count(row.RecordMilliseconds)]))
        + (NotMeasured is null ? "" : $"\nNot everything was measured: {NotMeasured}\n");
}
