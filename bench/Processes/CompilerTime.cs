namespace FusionSample.Bench.Processes;

/// <summary>
/// What .NET's second compiler has used: it compiles anew, in the background, what is called often. As long as it works, a service costs
/// more than it will.
/// </summary>
internal static class CompilerTime
{
    // As the kernel has it, which keeps fifteen characters (proc(5), comm).
    private const string Thread = ".NET Tiered Com";

    /// <summary>The time of all such threads of a process; none for one without.</summary>
    public static TimeSpan Of(ChildProcess process)
    {
        var sum = TimeSpan.Zero;
        foreach (var task in Directory.EnumerateDirectories($"/proc/{process.Id}/task"))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(task, "stat"));
                if (stat.Contains($"({Thread})", StringComparison.Ordinal))
                    sum += ProcessUsage.Parse(stat, pageSize: 0).Usage.Cpu;
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return sum;
    }
}
