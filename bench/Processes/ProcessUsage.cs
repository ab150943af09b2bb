using System.Globalization;

namespace FusionSample.Bench.Processes;

/// <summary>What a process and those that it has started (nginx' workers) have used so far (proc(5)).</summary>
/// <param name="Cpu">User and system time.</param>
/// <param name="Memory">Bytes that are resident in memory.</param>
internal readonly record struct ProcessUsage(TimeSpan Cpu, long Memory)
{
    // USER_HZ is 100 on every architecture that .NET runs on.
    private const int TicksPerSecond = 100;

    /// <summary>Reads it for several processes together.</summary>
    public static ProcessUsage Of(IEnumerable<ChildProcess> processes)
    {
        var roots = processes.Select(process => process.Id).ToHashSet();
        var sum = default(ProcessUsage);
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            if (Read(folder) is { } process && (roots.Contains(process.Id) || roots.Contains(process.Parent)))
                sum = new ProcessUsage(sum.Cpu + process.Usage.Cpu, sum.Memory + process.Usage.Memory);
        }

        return sum;
    }

    /// <summary>One line of <c>/proc/ID/stat</c>.</summary>
    internal static (int Id, int Parent, ProcessUsage Usage) Parse(string stat, int pageSize)
    {
        // The name in parentheses may hold anything, a parenthesis too.
        var rest = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = Number(rest[11]) + Number(rest[12]);
        return ((int)Number(stat[..stat.IndexOf(' ')]), (int)Number(rest[1]),
            new ProcessUsage(TimeSpan.FromSeconds((double)ticks / TicksPerSecond), Number(rest[21]) * pageSize));
    }

    private static (int Id, int Parent, ProcessUsage Usage)? Read(string folder)
    {
        try
        {
            return Parse(File.ReadAllText(Path.Combine(folder, "stat")), Environment.SystemPageSize);
        }
        catch (IOException)
        {
            return null; // It has ended meanwhile.
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
