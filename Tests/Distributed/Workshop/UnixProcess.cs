using CliWrap;
using CliWrap.Buffered;

namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>What only a test on Linux looks at: the tree of processes, their environment, and signals.</summary>
internal static class UnixProcess
{
    /// <summary>Why such a test is skipped elsewhere.</summary>
    public const string OnLinuxOnly = "Reads /proc, which only Linux has.";

    /// <summary>Why a test that sends Ctrl+C is skipped where nobody listens to it.</summary>
    public const string InterruptIgnored = "The shell that runs the tests makes them ignore Ctrl+C.";

    /// <summary>Why a test of a closed terminal is skipped.</summary>
    public const string HangupIgnored = "What runs the tests makes them ignore the end of a terminal, as nohup does.";

    /// <summary>The processes that this one has started.</summary>
    public static IReadOnlyList<int> ChildrenOf(int processId) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!))
            .Where(id => ParentOf(id) == processId),
    ];

    /// <summary>The processes that this one has started, by the assembly that they run; one of each.</summary>
    public static Dictionary<string, int> ServicesOf(int processId) => ChildrenOf(processId).ToDictionary(AssemblyOf, id => id);

    /// <summary>The processes that this one has started and that run an assembly.</summary>
    public static IReadOnlyList<int> ReplicasOf(int processId, string assembly) => [.. ChildrenOf(processId).Where(id => AssemblyOf(id) == assembly)];

    /// <summary>Whether it still runs.</summary>
    public static bool Exists(int processId) => Directory.Exists($"/proc/{processId}");

    /// <summary>The variables with which it was started.</summary>
    public static Dictionary<string, string> EnvironmentOf(int processId) =>
        Strings($"/proc/{processId}/environ").Select(variable => variable.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>Sends a signal by the name that <c>kill</c> knows, such as <c>INT</c>.</summary>
    public static async Task SignalAsync(int processId, string signal) =>
        await Cli.Wrap("/bin/sh").WithArguments(["-c", $"kill -{signal} {processId}"]).ExecuteBufferedAsync();

    /// <summary>Whether this process, and so what it starts, ignores Ctrl+C, as a background process of a shell script does.</summary>
    public static bool IgnoresInterrupt() => Ignores(2);

    /// <summary>Whether it ignores the end of its terminal, as what <c>nohup</c> starts does.</summary>
    public static bool IgnoresHangup() => Ignores(1);

    // By the signal's number (signal(7)); the mask begins with 1 (proc_pid_status(5)).
    private static bool Ignores(int signal)
    {
        var ignored = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & (1UL << (signal - 1))) != 0;
    }

    private static int ParentOf(int processId)
    {
        try
        {
            // The second field, the name, stands in parentheses and may hold anything; the parent is the second field behind it.
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return 0; // It has ended meanwhile.
        }
    }

    private static string[] Strings(string path) => File.ReadAllText(path).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string AssemblyOf(int processId) => Path.GetFileNameWithoutExtension(Strings($"/proc/{processId}/cmdline")[1]);
}
