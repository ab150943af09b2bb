namespace FusionSample.Bench.Report;

/// <summary>Gateway and adapter over this many different records.</summary>
/// <param name="Count">How many.</param>
/// <param name="ColdRequestsPerSecond">Answers a second the first time, from the external API.</param>
/// <param name="Round">Afterwards.</param>
/// <param name="AdapterMemoryBytes">The adapter's resident memory.</param>
/// <param name="RedisMemoryBytes">Redis' resident memory.</param>
internal sealed record KeysRow(int Count, double ColdRequestsPerSecond, Round Round, long AdapterMemoryBytes, long RedisMemoryBytes);

/// <summary>One round for each number.</summary>
internal sealed record KeysResults(Conditions Conditions, IReadOnlyList<KeysRow> Rows)
{
    public string ToMarkdown() =>
        Markdown.Section("Keys", Conditions)
        + "The hot gateway before an adapter with a synthetic external API, over so many different people in turn. *First* is the rate of the first pass, in which "
        + "every answer came from the external API, eight at a time; then one round each. Settings are the defaults: an adapter keeps `Cache:MaxEntries` "
        + "records and either service `KeptAnswers:MaxBytes` of answers; what does not fit is read from Redis.\n\n"
        + Markdown.Table(
            ["keys", "first/s", .. RoundMarkdown.Head, "adapter MiB", "Redis MiB"],
            Rows.Select(row => (string[])
            [
                Figures.Count(row.Count), Figures.Count(row.ColdRequestsPerSecond), .. RoundMarkdown.Cells(row.Round),
                Figures.Mebibytes(row.AdapterMemoryBytes), Figures.Mebibytes(row.RedisMemoryBytes),
            ]));
}
