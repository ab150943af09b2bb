namespace FusionSample.Tests.Support;

/// <summary>Programs of the machine that a test wants and can do without.</summary>
internal static class Programs
{
    /// <summary>Where the program is, or null.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
