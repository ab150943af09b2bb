namespace FusionSample.Bench.Report;

/// <summary>The machine, without a name.</summary>
/// <param name="Cores">Processors that this process may use.</param>
/// <param name="Processor">Its model.</param>
/// <param name="MemoryGibibytes">All memory.</param>
/// <param name="System">The operating system.</param>
internal sealed record MachineFacts(int Cores, string Processor, double MemoryGibibytes, string System)
{
    /// <summary>Reads them (proc(5), os-release(5)).</summary>
    public static MachineFacts Read() => new(
        Environment.ProcessorCount,
        Value("/proc/cpuinfo", "model name", ':') ?? "unknown",
        Math.Round(double.Parse((Value("/proc/meminfo", "MemTotal", ':') ?? "0 kB").Split(' ')[0]) / (1 << 20), 1),
        Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? Environment.OSVersion.VersionString);

    private static string? Value(string file, string name, char separator) => !File.Exists(file) ? null : File.ReadLines(file)
        .Select(line => line.Split(separator, 2)).FirstOrDefault(parts => parts.Length == 2 && parts[0].Trim() == name)?[1].Trim();
}
