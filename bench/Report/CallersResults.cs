namespace FusionSample.Bench.Report;

/// <summary>The hot gateway with this many callers.</summary>
internal sealed record CountedRound(int Count, Round Round);

/// <summary>One round for each number.</summary>
internal sealed record CountedResults(Conditions Conditions, IReadOnlyList<CountedRound> Rows)
{
    public string ToMarkdown() =>
        Markdown.Section("Callers", Conditions)
        + "The hot gateway (`gateway-hot`), the requests dealt out to so many callers, each with a token of their own; one round each.\n\n"
        + Markdown.Table(["callers", .. RoundMarkdown.Head], Rows.Select(row => RoundMarkdown.Row(Figures.Count(row.Count), row.Round)));
}
