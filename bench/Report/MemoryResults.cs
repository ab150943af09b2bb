namespace FusionSample.Bench.Report;

/// <summary>A round for each minute of load, by contender.</summary>
internal sealed record MemoryResults(Conditions Conditions, IReadOnlyDictionary<string, IReadOnlyList<Round>> Minutes)
{
    public string ToMarkdown() =>
        Markdown.Section("Memory under load", Conditions)
        + "Resident memory after each minute of load without a pause.\n\n"
        + Markdown.Table(
            ["contender", .. Enumerable.Range(1, Minutes.Values.Max(rounds => rounds.Count)).Select(minute => $"{minute} min, MiB"), "last/first", "requests/s", "errors"],
            Minutes.Select(one => (string[])
            [
                $"`{one.Key}`", .. one.Value.Select(round => Figures.Mebibytes(round.MemoryBytes)),
                Figures.Ratio((double)one.Value[^1].MemoryBytes / one.Value[0].MemoryBytes),
                Figures.Count(Round.MedianOf(one.Value).RequestsPerSecond), Figures.Count(one.Value.Sum(round => round.Errors)),
            ]));
}
