using System.Text.Encodings.Web;
using System.Text.Json;
using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>
/// Findings, or changes, that one knows and accepts: by rule, file and pointer, in a file that is kept beside the connector. It names files as they lie from its
/// own folder, so that it holds wherever the tool is called.
/// </summary>
internal sealed class Baseline
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileInfo _file;
    private readonly HashSet<Accepted> _accepted;
    private readonly HashSet<Accepted> _met = [];

    private Baseline(FileInfo file, IEnumerable<Accepted> accepted) => (_file, _accepted) = (file, [.. accepted]);

    /// <summary>What it did, for a person.</summary>
    public string Summary
    {
        get
        {
            var left = _accepted.Count - _met.Count;
            return $"{_file.Name}: {_met.Count} accepted{(left == 0 ? "" : $", {left} of its entries no longer there: --write-baseline makes it anew")}.";
        }
    }

    /// <summary>All that was found.</summary>
    public static Baseline Of(FileInfo file, IEnumerable<ConnectorReport> reports) =>
        new(file, reports.SelectMany(report => report.Findings, (report, finding) => Key(file, report, finding)));

    /// <summary>All that changed.</summary>
    public static Baseline Of(FileInfo file, IEnumerable<Change> changes) => new(file, changes.Select(Key));

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It cannot be read, or is none.</exception>
    public static Baseline Read(FileInfo file)
    {
        const string remedy = "'--write-baseline FILE' makes one.";
        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllText(file.FullName), Options)?.Accepted is { } accepted && accepted.All(one => one is { Rule: not null, File: not null, Pointer: not null })
                ? new(file, accepted!)
                : throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw new ToolException($"'{file.FullName}' is no baseline: an object with a list 'accepted' of rule, file and pointer. {remedy}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The baseline '{file.FullName}' cannot be read: {exception.Message} {remedy}", exception);
        }
    }

    /// <summary>What is left.</summary>
    public ConnectorReport WithoutAccepted(ConnectorReport report) => report with { Findings = [.. report.Findings.Where(finding => !Accepts(Key(_file, report, finding)))] };

    /// <summary>What is left.</summary>
    public IReadOnlyList<Change> WithoutAccepted(IReadOnlyList<Change> changes) => [.. changes.Where(change => !Accepts(Key(change)))];

    /// <summary>Writes it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public void Write() => OutputFile.Write(_file, JsonSerializer.Serialize(
        new Content([.. _accepted.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Pointer, StringComparer.Ordinal).ThenBy(one => one.Rule, StringComparer.Ordinal)]), Options));

    private bool Accepts(Accepted one) => _accepted.Contains(one) && (_met.Add(one) || true);

    private static Accepted Key(Change change) => new(change.Kind, change.File, change.Pointer);

    private static Accepted Key(FileInfo baseline, ConnectorReport report, Finding finding)
    {
        var path = report.PathOf(finding);
        // What lies in a zip or at an address is known by its name alone.
        if (report.Source.Folder is not null)
            path = Path.GetRelativePath(baseline.DirectoryName!, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return new(finding.Rule, path, finding.Pointer);
    }

    private sealed record Accepted(string Rule, string File, string Pointer);

    private sealed record Content(IReadOnlyList<Accepted?>? Accepted);
}
