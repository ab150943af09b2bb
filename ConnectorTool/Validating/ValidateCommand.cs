using System.CommandLine;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorTool.Sources;
using Spectre.Console;

namespace FusionSample.ConnectorTool.Validating;

/// <summary><c>connector validate</c>: every rule over every connector that one points at.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string> Target = new("target")
    {
        Description = "A definition, a folder with one or many connectors, a zip (command line, solution, certification), or an address.",
    };

    private static readonly Option<ConnectorLevel> Level = new("--level")
    {
        Description = "What it is to become: certified, independent (publisher) or custom (one's own tenant).",
        DefaultValueFactory = _ => ConnectorLevel.Certified,
    };

    private static readonly Option<ReportFormat> Format = new("--format") { Description = "text, json, or sarif (2.1.0, for code scanning)." };

    private static readonly Option<FileInfo?> Output = new("--output") { Description = "Writes the report there instead of printing it." };

    private static readonly Option<Severity> Least = new("--severity")
    {
        Description = "error: no warnings in the report.",
        DefaultValueFactory = _ => Severity.Warning,
    };

    private static readonly Option<FileInfo?> Accepted = new("--baseline") { Description = "Findings in this file are accepted: they are not reported." };

    private static readonly Option<FileInfo?> Accept = new("--write-baseline") { Description = "Writes what is found now into a file for --baseline, and accepts it." };

    public static Command Create(Screen screen)
    {
        var command = new Command("validate", "Checks connectors by the rules of certification and of Power Apps' own reader.") { Target, Level, Least, Format, Output, Accepted, Accept };
        Level.AcceptOnlyFromAmong("certified", "independent", "custom");
        Least.AcceptOnlyFromAmong("error", "warning");
        Format.AcceptOnlyFromAmong("text", "json", "sarif");
        command.SetAction((parsed, cancellationToken) => RunAsync(screen, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, ParseResult parsed, CancellationToken cancellationToken)
    {
        var baseline = parsed.GetValue(Accepted) is { } file ? Baseline.Read(file) : null;
        var (output, accept) = (parsed.GetValue(Output), parsed.GetValue(Accept));
        var sources = await SourceReader.ReadAsync(parsed.GetRequiredValue(Target), cancellationToken);
        foreach (var source in sources)
        {
            source.Refuse(output);
            source.Refuse(accept);
        }

        var reports = Check(screen, sources, parsed.GetValue(Level), cancellationToken);
        if (accept is not null)
        {
            baseline = Baseline.Of(accept, reports);
            baseline.Write();
        }

        if (baseline is not null)
        {
            reports = [.. reports.Select(baseline.WithoutAccepted)];
            screen.Say(baseline.Summary);
        }

        Write(screen, parsed.GetValue(Format), parsed.GetValue(Least) is Severity.Warning ? reports : [.. reports.Select(report => report.WithErrorsOnly())], output);
        return reports.Any(report => report.Errors > 0) ? ExitCode.Found : ExitCode.Sound;
    }

    private static List<ConnectorReport> Check(Screen screen, IReadOnlyList<ConnectorSource> sources, ConnectorLevel level, CancellationToken cancellationToken)
    {
        var reports = new ConnectorReport[sources.Count];
        void Each(Action done) => Parallel.For(0, sources.Count, new() { CancellationToken = cancellationToken }, index =>
        {
            reports[index] = new(sources[index], ConnectorRules.Check(sources[index].Text, level));
            done();
        });

        if (sources.Count < 10)
            Each(() => { });
        else
        {
            screen.Asides.Progress().AutoClear(true).Start(progress =>
            {
                var task = progress.AddTask($"{sources.Count} connectors", maxValue: sources.Count);
                Each(() => task.Increment(1));
            });
        }

        return [.. reports];
    }

    private static void Write(Screen screen, ReportFormat format, IReadOnlyList<ConnectorReport> reports, FileInfo? output)
    {
        if (format is ReportFormat.Text && output is null)
        {
            TextReport.Print(screen.Results, reports);
            return;
        }

        var text = format switch
        {
            ReportFormat.Json => JsonReport.Of(reports),
            ReportFormat.Sarif => SarifReport.Of(reports),
            _ => TextReport.Of(reports),
        };
        if (output is null)
            screen.Output.WriteLine(text);
        else
            OutputFile.Write(output, text);
    }
}
