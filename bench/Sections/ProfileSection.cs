using FusionSample.Bench.Contenders;
using FusionSample.Bench.Profile;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Sections;

/// <summary>Where the time of a call goes: what a call costs with one thing switched off, and where samples of the stack were taken.</summary>
internal sealed class ProfileSection : ISection
{
    private static readonly Contender[] Sampled = [Ours.GatewayHot, Ours.GatewayMiss, Ours.AdapterHot];

    public string Name => "profile";

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        await using var setting = await Surroundings.StartAsync(run.Load, cancellationToken);
        var ladder = await ClimbAsync(setting, run, cancellationToken);
        var stacks = new Dictionary<string, StackProfile>();
        foreach (var contender in Perf.IsThere ? Sampled : [])
        {
            stacks[contender.Name] = await Perf.SampleAsync(contender, setting, run.Load, cancellationToken);
            run.Say($"{contender.Name}: {stacks[contender.Name].Samples} samples");
        }

        return results with { Profile = new ProfileResults(run.Conditions, ladder, stacks) };
    }

    private static async Task<IReadOnlyList<Rung>> ClimbAsync(Surroundings setting, SectionRun run, CancellationToken cancellationToken)
    {
        var rounds = await Field.RunAsync(Ladder.Rungs, setting, run, Math.Min(run.Load.Rounds, LadderRounds), cancellationToken);
        return [.. Ladder.Rungs.Select(rung => new Rung(rung.Name, rung.About, Round.MedianOf(rounds[rung.Name])))];
    }

    // CPU a request is a steadier figure than requests a second.
    private const int LadderRounds = 3;
}
