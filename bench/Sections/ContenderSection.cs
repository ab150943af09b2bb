using FusionSample.Bench.Contenders;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Sections;

/// <summary>All contenders in turn, round by round.</summary>
internal sealed class ContenderSection : ISection
{
    /// <summary>Those that there are.</summary>
    public static readonly IReadOnlyList<Contender> All =
    [
        Peers.Bare, Peers.NginxProxyPass, Peers.NginxProxyCache, Peers.Yarp,
        Ours.GatewayHot, Ours.GatewayMiss, Ours.GatewayHotKey, Ours.GatewayHotNoMemory, Ours.AdapterHot, Ours.AdapterCold,
    ];

    public string Name => "contenders";

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        Contender[] contenders = [.. All.Where(contender => run.Wants(contender.Name))];
        await using var setting = await Surroundings.StartAsync(run.Load, cancellationToken);
        var rounds = await Field.RunAsync(contenders, setting, run, run.Load.Rounds, cancellationToken);
        return results with
        {
            Contenders = new ContenderResults
            {
                Conditions = run.Conditions,
                About = contenders.ToDictionary(contender => contender.Name, contender => contender.About),
                Rounds = rounds,
            },
        };
    }
}
