using System.Globalization;
using FusionSample.ConnectorKit.Rules;
using Spectre.Console;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>Findings for a person: by file, each with its line, what is wrong and what to do.</summary>
internal static class TextReport
{
    /// <summary>As plain text.</summary>
    public static string Of(IReadOnlyList<ConnectorReport> reports)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Print(new Screen(text, text).Results, reports);
        return text.ToString();
    }

    /// <summary>In colours, where the terminal has some.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<ConnectorReport> reports)
    {
        foreach (var report in reports.Where(report => report.Findings.Count > 0))
        {
            var places = report.Places();
            foreach (var file in report.Findings.GroupBy(report.PathOf))
            {
                console.MarkupLineInterpolated($"[bold]{Heading(report, file.Key)}[/]");
                foreach (var finding in file.OrderBy(finding => places[finding].Line))
                    Print(console, finding, places[finding]);
            }
        }

        Sum(console, reports);
    }

    private static string Heading(ConnectorReport report, string file) =>
        report.Source.Folder is not null ? file : file == report.Source.DefinitionFile ? report.Source.Name : $"{report.Source.Name}: {file}";

    private static void Print(IAnsiConsole console, Finding finding, TextPlace place)
    {
        var color = finding.Severity is Severity.Error ? "red" : "yellow";
        console.Markup($"  {place.Line}:{place.Column} [{color}]{(finding.Severity is Severity.Error ? "error" : "warning")}[/] ");
        console.MarkupLineInterpolated($"[bold]{finding.Rule}[/] {finding.Message} {finding.Remedy} [dim]{(finding.Pointer.Length == 0 ? "" : "#" + finding.Pointer)}[/]");
    }

    private static void Sum(IAnsiConsole console, IReadOnlyList<ConnectorReport> reports)
    {
        var (errors, warnings) = (reports.Sum(report => report.Errors), reports.Sum(report => report.Warnings));
        var where = reports.Count == 1 ? "" : $" in {reports.Count} connectors";
        console.MarkupLineInterpolated($"{Count(errors, "error")}, {Count(warnings, "warning")}{where}.");
        if (errors + warnings > 0)
            console.MarkupLineInterpolated($"[dim]'connector explain NAME' says more of a rule.[/]");
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
