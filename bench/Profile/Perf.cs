using System.Globalization;
using FusionSample.Bench.Contenders;
using FusionSample.Bench.Load;
using FusionSample.Bench.Processes;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Profile;

/// <summary>
/// Samples the stacks of a contender under load with Linux' perf (Debian's linux-perf). The runtime tells perf the names of what it
/// has compiled in a file; the samples are of CPU time, so waiting does not show.
/// </summary>
internal static class Perf
{
    private const int SamplesPerSecond = 499;

    /// <summary>Whether it can be used here.</summary>
    public static bool IsThere => Prerequisites.IsThere("perf");

    /// <summary>Starts a contender with names for perf, warms it up, and samples one round.</summary>
    public static async Task<StackProfile> SampleAsync(Contender contender, Surroundings setting, LoadOptions load, CancellationToken cancellationToken)
    {
        setting.Services.NamesForPerf = true;
        await using var running = await contender.StartAsync(setting, cancellationToken);
        var (data, names) = (Path.Combine(setting.Folder, "perf.data"), $"/tmp/perf-{running.Process.Id}.map");
        try
        {
            var requests = setting.Answers.Requests(running.Header!);
            await WarmUp.RunAsync(running.Process, running.Address, requests, setting, load, cancellationToken);
            var recording = CommandLine.RunAsync("perf",
            [
                "record", "-q", "-e", "cpu-clock", "-F", SamplesPerSecond.ToString(CultureInfo.InvariantCulture), "-g", "-p", $"{running.Process.Id}",
                "-o", data, "--", "sleep", $"{load.RoundSeconds}",
            ], cancellationToken);
            var round = await Trial.MeasureAsync(running, requests, setting, load, load.RoundSeconds, cancellationToken);
            await recording;
            var stacks = await CommandLine.RunAsync("perf", ["script", "-i", data, "-F", "comm,ip,sym,dso"], cancellationToken);
            return StackProfile.Of(PerfScript.Stacks(stacks), round.CpuMicroseconds);
        }
        finally
        {
            File.Delete(names);
        }
    }
}
