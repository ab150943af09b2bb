using FusionSample.Bench.Processes;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;
using FusionSample.Workshop.Model;

namespace FusionSample.Bench.Sections;

/// <summary>How long each service takes from its start to its first answer, compiled ahead of time (ReadyToRun) and not.</summary>
internal sealed class StartUpSection : ISection
{
    private static readonly bool[] ReadyToRun = [false, true];

    public string Name => "startup";

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        await using var setting = await Surroundings.StartAsync(run.Load, cancellationToken);
        (string Name, Resource Resource, string Header)[] services =
        [
            ("gateway", setting.Services.Gateway(), await setting.MakerHeaderAsync()),
            ("adapter", setting.Services.SecondAdapter(), setting.AdapterHeader),
        ];
        var (published, notMeasured) = (new List<(string Name, bool ReadyToRun, string Folder, Resource Resource, string Header)>(), default(string));
        foreach (var (service, readyToRun) in services.SelectMany(service => ReadyToRun.Select(readyToRun => (service, readyToRun))))
        {
            run.Say($"publishing {service.Name}{(readyToRun ? ", ReadyToRun" : "")}");
            try
            {
                var folder = await Publishing.RunAsync(service.Resource.Project, readyToRun, setting.Folder, cancellationToken);
                published.Add((service.Name, readyToRun, folder, service.Resource, service.Header));
            }
            catch (BenchException e)
            {
                notMeasured = e.Message;
                run.Say(e.Message);
            }
        }

        var times = published.ToDictionary(one => one, _ => new List<StartUpTimes>());
        for (var start = 0; start < StartUpResults.Starts; start++)
        {
            foreach (var one in published)
                times[one].Add(await FirstAnswer.MeasureAsync(one.Resource, one.Folder, one.Header, cancellationToken));
        }

        StartUpRow[] rows = [.. times.Select(one => StartUpRow.Of(one.Key.Name, one.Key.ReadyToRun, one.Value))];
        foreach (var row in rows)
            run.Say($"{row.Service}{(row.ReadyToRun ? ", ReadyToRun" : "")}: {row.AliveMilliseconds:F0} ms until it answers, {row.RecordMilliseconds:F0} ms until its first record");
        return results with { StartUp = new StartUpResults(run.Conditions, rows, notMeasured) };
    }
}
