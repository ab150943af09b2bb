using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Unit.Rules;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>
/// The edits and their verdicts. A table is text: a kind's name, and below it lines 'breaks pointer | changes' ('warns', 'tells') with the
/// very place, and 'nothing | changes' with a near edit that is compatible. What else the edit does stands behind a plus ('+ Kind pointer').
/// Changes are those of <see cref="CleanConnector.With"/>, with two ampersands between them; what stands before '~>' is the old version's.
/// </summary>
internal static class ChangeTable
{
    public static IReadOnlyList<ChangeCase> Cases { get; } =
        [.. Read(OperationEdits.Table), .. Read(InputEdits.Table), .. Read(OutputEdits.Table), .. Read(ConnectionEdits.Table)];

    private static IEnumerable<ChangeCase> Read(string table)
    {
        var kind = "";
        foreach (var line in table.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (line[0] != ' ')
            {
                kind = line;
                continue;
            }

            var at = line.IndexOf('|', StringComparison.Ordinal);
            var (verdict, changes) = (line[..at].Trim(), line[(at + 1)..].Split("~>"));
            yield return new(kind, verdict, changes.Length > 1 ? Lines(changes[0]) : "", Lines(changes[^1]));
        }
    }

    private static string Lines(string changes) => changes.Trim().Replace(" && ", "\n", StringComparison.Ordinal);
}

/// <summary>One line of a table.</summary>
internal sealed record ChangeCase(string Kind, string Verdict, string OldChanges, string NewChanges)
{
    public ConnectorText Old => CleanConnector.With(OldChanges);

    public ConnectorText New => CleanConnector.With(NewChanges);

    public bool IsNothing => Verdict == "nothing";

    public ChangeSeverity? Severity => Verdict.Split(' ')[0] switch
    {
        "breaks" => ChangeSeverity.Breaking,
        "warns" => ChangeSeverity.Warning,
        "tells" => ChangeSeverity.Information,
        _ => null,
    };

    /// <summary>'Kind pointer' of all that is to be found, in order.</summary>
    public IReadOnlyList<string> Expected => IsNothing ? []
        : [.. Verdict.Split(" + ").Select((part, index) => index == 0 ? $"{Kind} {part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..]}" : part)
            .Order(StringComparer.Ordinal)];
}
