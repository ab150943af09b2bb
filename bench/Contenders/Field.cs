using FusionSample.Bench.Report;
using FusionSample.Bench.Sections;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Contenders;

/// <summary>
/// Contenders side by side: each is started and warmed up while the others idle, and then they take turns, round by round, so that a
/// machine that slows down slows all of them.
/// </summary>
internal static class Field
{
    // Caches of the processor, and whatever a process does when it is asked again after a while.
    private const int SecondsToWakeUp = 1;

    /// <summary>The rounds of each, by its name.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Round>>> RunAsync(
        IReadOnlyList<Contender> contenders, Surroundings setting, SectionRun run, int rounds, CancellationToken cancellationToken)
    {
        var running = new Dictionary<Contender, RunningContender>();
        try
        {
            foreach (var contender in contenders)
            {
                running[contender] = await contender.StartAsync(setting, cancellationToken);
                await Trial.WarmUpAsync(contender.Name, running[contender], RequestsOf(running[contender], setting), setting, run.Load, cancellationToken);
                run.Say($"{contender.Name} is warm");
            }

            var results = contenders.ToDictionary(contender => contender.Name, _ => new List<Round>());
            for (var round = 1; round <= rounds; round++)
            {
                foreach (var (contender, one) in running)
                {
                    var requests = RequestsOf(one, setting);
                    await setting.Wrk.RunAsync(one.Address, requests, run.Load, SecondsToWakeUp, cancellationToken);
                    var result = await Trial.MeasureAsync(one, requests, setting, run.Load, run.Load.RoundSeconds, cancellationToken);
                    results[contender.Name].Add(result);
                    run.Say($"round {round} of {rounds}: {contender.Name}: {Figures.Of(result)}");
                }
            }

            return results.ToDictionary(one => one.Key, one => (IReadOnlyList<Round>)one.Value);
        }
        finally
        {
            foreach (var one in running.Values)
                await one.DisposeAsync();
        }
    }

    private static Load.Requests RequestsOf(RunningContender one, Surroundings setting) => setting.Answers.Requests(one.Header is null ? [] : [one.Header]);
}
