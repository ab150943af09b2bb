namespace FusionSample.Bench.Report;

/// <summary>A definition with so many operations, checked.</summary>
/// <param name="Operations">How many.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Milliseconds">ConnectorKit: all rules.</param>
/// <param name="ReaderMilliseconds">Microsoft.OpenApi: its reader with its own rules.</param>
internal sealed record RulesRow(int Operations, long Bytes, double Milliseconds, double ReaderMilliseconds)
{
    public double MicrosecondsEach => Milliseconds * 1000 / Operations;
}

/// <summary>How the rules grow with the definition. Medians of several rounds, warm.</summary>
internal sealed record RulesResults(Conditions Conditions, IReadOnlyList<RulesRow> Rows)
{
    public string ToMarkdown() =>
        $"\n## Rules\n\n{Conditions.Date:yyyy-MM-dd}. All rules of ConnectorKit over the sample's own operations, repeated under other paths; beside it Microsoft.OpenApi, "
        + "which reads the same document and checks its shape. In turn, each warm.\n\n"
        + Markdown.Table(
            ["operations", "KiB", "rules, ms", "µs an operation", "Microsoft.OpenApi, ms", "ratio"],
            Rows.Select(row => (string[])
            [
                Figures.Count(row.Operations), Figures.Count(row.Bytes / 1024.0), Figures.Milliseconds(row.Milliseconds), Figures.Count(row.MicrosecondsEach),
                Figures.Milliseconds(row.ReaderMilliseconds), Figures.Ratio(row.Milliseconds / row.ReaderMilliseconds),
            ]));
}
