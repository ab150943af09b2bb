namespace FusionSample.Tests.Unit.Rules;

/// <summary>
/// The cases of every rule. A table is text: a rule's name, and below it lines 'finds pointer | changes' with the very place, and
/// 'not | changes' with a near case that is well; several changes (see <see cref="CleanConnector.With"/>) stand with two ampersands between them.
/// </summary>
internal static class RuleTable
{
    public static IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. Read(DocumentCases.Table), .. Read(PathCases.Table), .. Read(ParameterCases.Table), .. Read(SchemaCases.Table), .. Read(OperationCases.Table),
        .. Read(TextCases.Table), .. Read(DynamicCases.Table), .. Read(TrapCases.Table), .. Read(PropertiesCases.Table), .. Read(FileCases.Table),
        .. Read(PackageCases.Table),
    ];

    private static IEnumerable<RuleCase> Read(string table)
    {
        var rule = "";
        foreach (var line in table.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (line[0] != ' ')
            {
                rule = line;
                continue;
            }

            var at = line.IndexOf('|', StringComparison.Ordinal);
            var verb = line[..at].Trim();
            yield return new(rule, line[(at + 1)..].Trim().Replace(" && ", "\n", StringComparison.Ordinal), verb == "not" ? null : verb["finds".Length..].Trim());
        }
    }
}

/// <summary>One line of a table; no pointer where the rule is to find nothing.</summary>
internal sealed record RuleCase(string Rule, string Changes, string? Pointer);
