using System.Text.Encodings.Web;
using System.Text.Json;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>Findings that one knows and accepts, by rule, file and pointer; in a file that is kept beside the connector.</summary>
internal sealed class Baseline
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<Accepted> _accepted;

    private Baseline(IEnumerable<Accepted> accepted) => _accepted = [.. accepted];

    /// <summary>Nothing is accepted.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>All that was found.</summary>
    public static Baseline Of(IEnumerable<ConnectorReport> reports) => new(reports.SelectMany(report => report.Findings, Key));

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static Baseline Read(FileInfo file)
    {
        try
        {
            return new(JsonSerializer.Deserialize<Content>(File.ReadAllText(file.FullName), Options)?.Accepted ?? []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ToolException($"The baseline '{file.FullName}' cannot be read: {exception.Message} 'connector validate … --write-baseline FILE' makes one.", exception);
        }
    }

    /// <summary>What is left.</summary>
    public ConnectorReport WithoutAccepted(ConnectorReport report) => report with { Findings = [.. report.Findings.Where(finding => !_accepted.Contains(Key(report, finding)))] };

    /// <summary>Writes it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public void Write(FileInfo file) => OutputFile.Write(file, JsonSerializer.Serialize(
        new Content([.. _accepted.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Pointer, StringComparer.Ordinal).ThenBy(one => one.Rule, StringComparer.Ordinal)]), Options));

    private static Accepted Key(ConnectorReport report, Finding finding) => new(finding.Rule, report.PathOf(finding), finding.Pointer);

    private sealed record Accepted(string Rule, string File, string Pointer);

    private sealed record Content(IReadOnlyList<Accepted> Accepted);
}
