using FusionSample.Bench.Processes;

namespace FusionSample.Bench.Load;

/// <summary>Runs wrk. What it reads lies in a folder of the run.</summary>
internal sealed class Wrk(string folder)
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Load", "requests.lua");

    /// <summary>Loads an address for so many seconds.</summary>
    public async Task<LoadResult> RunAsync(Uri address, Requests requests, LoadOptions load, int seconds, CancellationToken cancellationToken)
    {
        var (paths, headers) = (Path.Combine(folder, "paths"), Path.Combine(folder, "headers"));
        await File.WriteAllLinesAsync(paths, requests.Lines, cancellationToken);
        await File.WriteAllLinesAsync(headers, requests.Headers, cancellationToken);
        var output = await CommandLine.RunAsync("wrk",
        [
            "-t", $"{load.Threads}", "-c", $"{load.Connections}", "-d", $"{seconds}s", "--timeout", "10s", "-s", Script,
            address.GetLeftPart(UriPartial.Authority), "--", $"{load.Threads}", paths, headers,
        ], cancellationToken);
        return WrkOutput.Parse(output);
    }
}
