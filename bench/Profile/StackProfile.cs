namespace FusionSample.Bench.Profile;

/// <summary>How the CPU time of a call is spread.</summary>
/// <param name="Samples">How many stacks were looked at.</param>
/// <param name="CpuMicroseconds">What a call cost meanwhile.</param>
/// <param name="Shares">The share of each part, 0 to 1.</param>
internal sealed record StackProfile(int Samples, double CpuMicroseconds, IReadOnlyDictionary<string, double> Shares)
{
    /// <summary>Counts stacks by part.</summary>
    public static StackProfile Of(IEnumerable<IReadOnlyList<string>> stacks, double cpuMicroseconds)
    {
        var counts = stacks.CountBy(CodeParts.Of).ToDictionary();
        var all = counts.Values.Sum();
        return new StackProfile(all, cpuMicroseconds, CodeParts.Names.Where(counts.ContainsKey).ToDictionary(part => part, part => Math.Round((double)counts[part] / all, 3)));
    }
}
