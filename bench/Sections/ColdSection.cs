using System.Diagnostics;
using System.Text.Json;
using FusionSample.Bench.Report;
using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Sections;

/// <summary>An adapter that has just started, with an empty Redis: every record once, and what the external API was asked for them.</summary>
internal sealed class ColdSection : ISection
{
    public string Name => "cold";

    public async Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        await using var setting = await Surroundings.StartUnaskedAsync(cancellationToken);
        using var adapter = Answers.Client(new Uri(setting.Services.Adapter().Address), setting.AdapterHeader);
        var first = await TimeAsync(() => adapter.GetByteArrayAsync("/api/films/1", cancellationToken));
        var records = new Dictionary<string, byte[]>();
        var all = await TimeAsync(async () => records = await Answers.AskAsync(adapter, cancellationToken));
        var again = await TimeAsync(() => Answers.AskAsync(adapter, cancellationToken));
        using var calls = Answers.Client(new Uri(setting.Services.Swapi.Endpoints[1].Address), header: null);
        var upstream = (await calls.GetFromJsonAsync<JsonElement>("/calls", cancellationToken)).GetProperty("total").GetInt32();
        var result = new ColdResults(run.Conditions, first, records.Count, all, again, upstream);
        run.Say($"first answer {Figures.Milliseconds(first)} ms; {records.Count} records {Figures.Milliseconds(all)} ms, again {Figures.Milliseconds(again)} ms; "
            + $"{upstream} calls of the external API");
        return results with { Cold = result };
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
