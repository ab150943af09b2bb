using System.CommandLine;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorTool.Sources;
using FusionSample.ConnectorTool.Validating;
using Spectre.Console;

namespace FusionSample.ConnectorTool.Comparing;

/// <summary><c>connector diff</c>: what of a new definition breaks the apps and flows that use the old one.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Old = new("old") { Description = "The connector as makers have it: a definition, a folder, a zip or an address." };

    private static readonly Argument<string> New = new("new") { Description = "The connector as it is to become." };

    private static readonly Option<ReportFormat> Format = new("--format") { Description = "text or json." };

    private static readonly Option<FileInfo?> Accepted = new("--baseline") { Description = "Changes in this file are accepted: they are not reported." };

    private static readonly Option<FileInfo?> Accept = new("--write-baseline") { Description = "Writes what changed into a file for --baseline, and accepts it." };

    private const string NotCompared = "NotCompared";

    public static Command Create(Screen screen)
    {
        var command = new Command("diff", "Says what of a new definition breaks existing apps and flows, and what to do instead.") { Old, New, Format, Accepted, Accept };
        Format.AcceptOnlyFromAmong("text", "json");
        command.SetAction((parsed, cancellationToken) => RunAsync(screen, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, ParseResult parsed, CancellationToken cancellationToken)
    {
        var baseline = parsed.GetValue(Accepted) is { } file ? Baseline.Read(file) : null;
        var old = await SourceReader.OneAsync(parsed.GetRequiredValue(Old), cancellationToken);
        var @new = await SourceReader.OneAsync(parsed.GetRequiredValue(New), cancellationToken);
        var accept = parsed.GetValue(Accept);
        old.Refuse(accept);
        @new.Refuse(accept);
        if (old.Text.Properties is null != @new.Text.Properties is null)
            screen.Say($"Only the definitions are compared: beside {(old.Text.Properties is null ? "the old" : "the new")} one lies no {ConnectorText.PropertiesFile}. Name the folders to compare how one connects as well.");
        var changes = ConnectorChanges.Compare(old.Text, @new.Text);
        if (accept is not null)
        {
            baseline = Baseline.Of(accept, changes);
            baseline.Write();
        }

        if (baseline is not null)
        {
            changes = baseline.WithoutAccepted(changes);
            screen.Say(baseline.Summary);
        }

        if (parsed.GetValue(Format) is ReportFormat.Json)
            screen.Output.WriteLine(Json(changes));
        else
            Print(screen.Results, changes);
        if (changes.Any(change => change.Kind == NotCompared))
            return ExitCode.Unreadable;
        return changes.Any(change => change.Severity is ChangeSeverity.Breaking) ? ExitCode.Found : ExitCode.Sound;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            var color = change.Severity is ChangeSeverity.Breaking ? "red" : change.Severity is ChangeSeverity.Warning ? "yellow" : "dim";
            console.Markup($"  [{color}]{change.Severity.ToString().ToLowerInvariant()}[/] ");
            console.MarkupLineInterpolated($"[bold]{change.Kind}[/] {change.Message} {change.Remedy} [dim]{change.OldPointer ?? "–"} => {change.NewPointer ?? "–"}[/]");
        }

        var breaking = changes.Count(change => change.Severity is ChangeSeverity.Breaking);
        console.MarkupLineInterpolated($"{breaking} breaking, {changes.Count - breaking} other {(changes.Count - breaking == 1 ? "change" : "changes")}.");
    }

    private static string Json(IReadOnlyList<Change> changes) => new JsonArray([.. changes.Select(change => new JsonObject
    {
        ["kind"] = change.Kind,
        ["severity"] = change.Severity.ToString().ToLowerInvariant(),
        ["file"] = change.File,
        ["old"] = change.OldPointer,
        ["new"] = change.NewPointer,
        ["message"] = change.Message,
        ["remedy"] = change.Remedy,
    })]).ToJsonString(JsonReport.Options);
}
