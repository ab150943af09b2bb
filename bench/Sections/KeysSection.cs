using System.Diagnostics;
using FusionSample.Bench.Contenders;
using FusionSample.Bench.Load;
using FusionSample.Bench.Processes;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Sections;

/// <summary>Gateway and adapter over more and more different records, of an external API that has any number of people.</summary>
internal sealed class KeysSection : ISection
{
    private static readonly int[] Counts = [1_000, 10_000, 100_000];

    // As many as the adapter asks the external API for at once.
    private const int FillersAtOnce = 8;

    public string Name => "keys";

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        var rows = new List<KeysRow>();
        foreach (var count in Counts)
        {
            await using var setting = await Surroundings.StartSyntheticAsync(cancellationToken);
            await using var gateway = await Ours.GatewayHot.StartAsync(setting, cancellationToken);
            var paths = Enumerable.Range(1, count).Select(id => $"/api/people/{id}").ToArray();
            var cold = await FillAsync(gateway, paths, cancellationToken);
            var round = await Trial.RunWarmAsync(Ours.GatewayHot.Name, gateway, new Requests(paths, gateway.Header!), setting, run.Load, cancellationToken);
            var row = new KeysRow(count, cold, round, ProcessUsage.Of([setting.Adapter]).Memory, ProcessUsage.Of([setting.Redis]).Memory);
            rows.Add(row);
            run.Say($"{count} keys: {Figures.Count(cold)} requests/s at first, then {Figures.Of(round)}, "
                + $"adapter {Figures.Mebibytes(row.AdapterMemoryBytes)} MiB, Redis {Figures.Mebibytes(row.RedisMemoryBytes)} MiB");
        }

        return results with { Keys = new KeysResults(run.Conditions, rows) };
    }

    // Each path once: all of it comes from the external API. Says how many a second.
    private static async Task<double> FillAsync(RunningContender gateway, string[] paths, CancellationToken cancellationToken)
    {
        using var client = Answers.Client(gateway.Address, gateway.Header);
        var started = Stopwatch.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = FillersAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(paths, options, async (path, token) =>
        {
            using var answer = await client.GetAsync(path, token);
            if (!answer.IsSuccessStatusCode)
                throw new BenchException($"The gateway answers {path} with {(int)answer.StatusCode}; the keys cannot be filled.");
        });
        return paths.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
