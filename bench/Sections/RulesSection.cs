using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FusionSample.Bench.Report;
using FusionSample.ConnectorKit.Rules;
using Microsoft.OpenApi;

namespace FusionSample.Bench.Sections;

/// <summary>The rules over definitions of 10 to 256 operations (the platform's limit), beside Microsoft's reader over the same.</summary>
internal sealed class RulesSection : ISection
{
    private static readonly int[] Sizes = [10, 32, 64, 128, 256];

    // What runs a few hundred times is compiled anew, and again by what was seen of it.
    private const int WarmUpRounds = 40;

    public string Name => "rules";

    public Task<BenchResults> RunAsync(BenchResults results, SectionRun run, CancellationToken cancellationToken)
    {
        var definitions = Sizes.Select(size => WithOperations(Committed(), size)).ToArray();
        var times = Sizes.Select(_ => (Ours: new List<double>(), Theirs: new List<double>())).ToArray();
        for (var round = -WarmUpRounds; round < run.Load.Rounds; round++)
        {
            for (var index = 0; index < Sizes.Length; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var text = definitions[index];
                var ours = Milliseconds(() => ConnectorRules.Check(new(text)));
                var theirs = Milliseconds(() => OpenApiDocument.Parse(text, "json"));
                if (round >= 0)
                {
                    times[index].Ours.Add(ours);
                    times[index].Theirs.Add(theirs);
                }
            }
        }

        RulesRow[] rows = [.. Sizes.Select((size, index) => new RulesRow(
            size, Encoding.UTF8.GetByteCount(definitions[index]), Round.Median(times[index].Ours), Round.Median(times[index].Theirs)))];
        foreach (var row in rows)
            run.Say($"{row.Operations} operations: {Figures.Milliseconds(row.Milliseconds)} ms, {Figures.Count(row.MicrosecondsEach)} µs each; Microsoft.OpenApi {Figures.Milliseconds(row.ReaderMilliseconds)} ms");
        return Task.FromResult(results with { Rules = new RulesResults(run.Conditions, rows) });
    }

    private static double Milliseconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static JsonObject Committed() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "Gateway", "Connector", ConnectorText.DefinitionFile)))!.AsObject();

    // Every path has one operation.
    private static string WithOperations(JsonObject definition, int count)
    {
        var own = definition["paths"]!.AsObject().ToList();
        var paths = new JsonObject();
        for (var index = 0; index < count; index++)
        {
            var (path, item) = own[index % own.Count];
            var (copy, number) = (item!.DeepClone(), index / own.Count);
            foreach (var operation in copy.AsObject().Select(member => member.Value).OfType<JsonObject>().Where(_ => number > 0))
                operation["operationId"] = $"{operation["operationId"]}{number}";
            paths[number == 0 ? path : $"/copy{number}{path}"] = copy;
        }

        var larger = definition.DeepClone().AsObject();
        larger["paths"] = paths;
        return larger.ToJsonString();
    }
}
