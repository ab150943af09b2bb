using FusionSample.Bench.Profile;

namespace FusionSample.Bench.Report;

/// <summary>The gateway with one thing changed.</summary>
internal sealed record Rung(string Name, string About, Round Median);

/// <summary>Where the time of a call goes.</summary>
/// <param name="Conditions">When and where.</param>
/// <param name="Ladder">The first has everything on.</param>
/// <param name="Stacks">Samples, by contender; none where perf is not installed.</param>
internal sealed record ProfileResults(Conditions Conditions, IReadOnlyList<Rung> Ladder, IReadOnlyDictionary<string, StackProfile> Stacks)
{
    public string ToMarkdown() =>
        Markdown.Section("Where the time goes", Conditions)
        + "What a call costs with one thing changed at a time, CPU of the gateway and of what it asks together:\n\n"
        + Markdown.Table(["gateway", "CPU µs", "behind µs", "both, less the first", "requests/s", "what is different"], Ladder.Select(Row))
        + (Stacks.Count == 0 ? "\nNo stacks were sampled: perf (Debian's linux-perf) is not installed.\n" : Sampled());

    private string[] Row(Rung rung) =>
    [
        $"`{rung.Name}`", Figures.Count(rung.Median.CpuMicroseconds), Figures.Count(rung.Median.CpuBehindMicroseconds),
        (Cost(rung) - Cost(Ladder[0])).ToString("+0;-0;0"), Figures.Count(rung.Median.RequestsPerSecond), rung.About,
    ];

    private static double Cost(Rung rung) => rung.Median.CpuMicroseconds + rung.Median.CpuBehindMicroseconds;

    private string Sampled() =>
        "\nSamples of the stack under load, in µs of CPU a call; a sample counts for the innermost frame that belongs to a part, and waiting does not show:\n\n"
        + Markdown.Table(
            ["part", .. Stacks.Keys.Select(name => $"`{name}`")],
            CodeParts.Names
                .Where(part => Stacks.Values.Any(stack => stack.Shares.ContainsKey(part)))
                .Select(part => (string[])[part, .. Stacks.Values.Select(stack => Part(stack, part))])
                .Append(["**all**", .. Stacks.Values.Select(stack => $"**{stack.CpuMicroseconds:F0}**")]));

    private static string Part(StackProfile stack, string part) =>
        stack.Shares.TryGetValue(part, out var share) ? (share * stack.CpuMicroseconds).ToString("F1") : "–";
}
