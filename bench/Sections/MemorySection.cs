using FusionSample.Bench.Contenders;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Sections;

/// <summary>Memory while the load goes on, minute by minute.</summary>
internal sealed class MemorySection : ISection
{
    /// <summary>What <c>--only</c> calls it; it is no part of a plain run.</summary>
    public const string Id = "memory";

    private const int SecondsAMinute = 60;

    private static readonly Contender[] Watched = [Ours.GatewayHot, Ours.GatewayMiss, Ours.AdapterHot];

    public string Name => Id;

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        await using var setting = await Surroundings.StartAsync(run.Load, cancellationToken);
        var minutes = new Dictionary<string, IReadOnlyList<Round>>();
        foreach (var contender in Watched.Where(contender => run.Wants(contender.Name)))
        {
            await using var running = await contender.StartAsync(setting, cancellationToken);
            var rounds = new List<Round>();
            for (var minute = 1; minute <= run.MemoryMinutes; minute++)
            {
                var requests = setting.Answers.Requests(running.Header!);
                rounds.Add(await Trial.MeasureAsync(running, requests, setting, run.Load, SecondsAMinute, cancellationToken));
                run.Say($"{contender.Name}, minute {minute}: {Figures.Of(rounds[^1])}");
            }

            minutes[contender.Name] = rounds;
        }

        return results with { Memory = new MemoryResults(run.Conditions, minutes) };
    }
}
