using System.Runtime.InteropServices;
using FusionSample.Bench.Serve;

namespace FusionSample.Bench.Processes;

/// <summary><c>dotnet publish</c> into a folder of the run, with intermediate files of its own: the repository's build stays as it is.</summary>
internal static class Publishing
{
    /// <returns>The folder with the assembly.</returns>
    /// <exception cref="BenchException">It failed, for example because the compiler's package cannot be had.</exception>
    public static async Task<string> RunAsync(string project, bool readyToRun, string runFolder, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(runFolder, "published", readyToRun ? "ready-to-run" : "plain", project);
        await CommandLine.RunAsync(ServeCommand.Muxer,
        [
            "publish", Path.Combine(Repository.Folder, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            $"-p:PublishReadyToRun={(readyToRun ? "true" : "false")}", "--artifacts-path", Path.Combine(runFolder, "artifacts"), "-o", folder,
            // No server of the compiler stays behind.
            "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v", "quiet",
        ], cancellationToken);
        return folder;
    }
}
