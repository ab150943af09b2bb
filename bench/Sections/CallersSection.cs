using FusionSample.Bench.Contenders;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Sections;

/// <summary>The hot gateway with one caller, a few and many: each has a token, a limit and a usage of its own.</summary>
internal sealed class CallersSection : ISection
{
    private static readonly int[] Counts = [1, 10, 1000];

    public string Name => "callers";

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        await using var setting = await Surroundings.StartAsync(run.Load, cancellationToken);
        var rows = new List<CountedRound>();
        foreach (var count in Counts)
        {
            var headers = new List<string>();
            for (var caller = 0; caller < count; caller++)
                headers.Add(await setting.MakerHeaderAsync(Guid.NewGuid()));

            await using var gateway = await Ours.GatewayHot.StartAsync(setting, cancellationToken);
            var round = await Trial.RunWarmAsync(Ours.GatewayHot.Name, gateway, setting.Answers.Requests(headers), setting, run.Load, cancellationToken);
            rows.Add(new CountedRound(count, round));
            run.Say($"{count} callers: {Figures.Of(round)}");
        }

        return results with { Callers = new CountedResults(run.Conditions, rows) };
    }
}
