using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace FusionSample.Bench.Report;

/// <summary>The versions of what was measured and of what measured it.</summary>
internal static partial class ProgramVersions
{
    /// <summary>By program.</summary>
    public static IReadOnlyDictionary<string, string> Read() => new Dictionary<string, string>
    {
        [".NET"] = RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal),
        ["YARP"] = typeof(Yarp.ReverseProxy.Configuration.RouteConfig).Assembly.GetName().Version!.ToString(3),
        ["nginx"] = Say("nginx", "-v"),
        ["redis-server"] = Say("redis-server", "--version"),
        ["wrk"] = Say("wrk", "--version"),
    };

    // Each says it in its own way, on one stream or the other, and wrk ends with an error besides.
    private static string Say(string program, string question)
    {
        using var process = Process.Start(new ProcessStartInfo(program, question) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return Version().Match(text) is { Success: true } match ? match.Value : "unknown";
    }

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex Version();
}
