namespace FusionSample.Bench.Report;

/// <summary>The report for people.</summary>
internal static class Markdown
{
    /// <summary>The whole of it.</summary>
    public static string Of(BenchResults results)
    {
        (Conditions? Conditions, string? Text)[] sections =
        [
            (results.Contenders?.Conditions, results.Contenders is { } contenders ? ContenderMarkdown.Of(contenders) : null),
            (results.Profile?.Conditions, results.Profile?.ToMarkdown()),
            (results.Callers?.Conditions, results.Callers?.ToMarkdown()),
            (results.Keys?.Conditions, results.Keys?.ToMarkdown()),
            (results.Memory?.Conditions, results.Memory?.ToMarkdown()),
            (results.Cold?.Conditions, results.Cold?.ToMarkdown()),
            (results.StartUp?.Conditions, results.StartUp?.ToMarkdown()),
            (results.Rules?.Conditions, results.Rules?.ToMarkdown()),
        ];
        var places = sections.Select(section => section.Conditions).OfType<Conditions>().GroupBy(PlaceOf, conditions => $"{conditions.Date:yyyy-MM-dd}");
        return "# What was measured\n\nWritten by `dotnet run -c Release --project bench`; [README.md](README.md) says how to read it. Release builds, environment "
            + "Development, limits on and set above the load; Redis is Debian's redis-server, not the stand-in; wrk ran on the same cores.\n\n"
            + string.Concat(places.Select(place => $"- {string.Join(", ", place.Distinct())}: {place.Key}.\n"))
            + string.Concat(sections.Select(section => section.Text));
    }

    /// <summary>A heading, and when and with what load.</summary>
    public static string Section(string heading, Conditions conditions) =>
        $"\n## {heading}\n\n{conditions.Date:yyyy-MM-dd}, {conditions.Load.Connections} connections. ";

    /// <summary>A table.</summary>
    public static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var columns = head.ToArray();
        var lines = new[] { columns, [.. columns.Select((_, index) => index == 0 ? "---" : "---:")] }.Concat(rows.Select(row => row.ToArray()));
        return string.Concat(lines.Select(line => $"| {string.Join(" | ", line)} |\n"));
    }

    private static string PlaceOf(Conditions conditions) =>
        $"{conditions.Machine.Cores} cores of {conditions.Machine.Processor}, {conditions.Machine.MemoryGibibytes:F0} GiB, {conditions.Machine.System}; "
        + string.Join(", ", conditions.Versions.Select(one => $"{one.Key} {one.Value}"));
}
