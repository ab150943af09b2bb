using FusionSample.Workshop.Processes;

namespace FusionSample.Bench;

/// <summary>What has to be there before anything is measured.</summary>
internal static class Prerequisites
{
    // By program, Debian's package.
    private static readonly (string Program, string Package)[] Programs =
        [("wrk", "wrk"), ("nginx", "nginx-light"), ("redis-server", "redis-server")];

    /// <summary>Says what is missing.</summary>
    /// <exception cref="BenchException">Something is.</exception>
    public static void Check()
    {
        if (!OperatingSystem.IsLinux())
            throw new BenchException("The bench runs on Linux only: it reads /proc, and wrk and nginx are Debian's.");
        string[] missing = [.. Programs.Where(one => !IsThere(one.Program)).Select(one => one.Package)];
        if (missing.Length > 0)
            throw new BenchException($"Missing: {string.Join(", ", missing)}. Install with: apt-get install --no-install-recommends {string.Join(' ', missing)}");
        if (!AppContext.BaseDirectory.TrimEnd('/').EndsWith("/release", StringComparison.Ordinal))
            throw new BenchException("Only Release builds are measured: dotnet run -c Release --project bench");
        var build = new BuildOutput(AppContext.BaseDirectory);
        foreach (var project in (string[])["Gateway", "ExternalServiceAdapter", "LocalEntra", "LocalSwapi"])
        {
            if (!File.Exists(build.AssemblyOf(project)))
                throw new BenchException($"{project} has no Release build: dotnet build -c Release");
        }
    }

    /// <summary>Whether a program is on the PATH.</summary>
    public static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
