using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>readme.md, by the template of Microsoft's connector repository.</summary>
internal static class ReadmeRules
{
    // In the order of the template.
    private static readonly Part[] Parts =
    [
        new("Publisher"), new("Prerequisites"), new("Supported Operations"), new("Obtaining Credentials"), new("Getting Started", IsOptional: true),
        new("Known Issues and Limitations"), new("FAQ", "Frequently Asked Questions", IsOptional: true), new("Deployment Instructions"),
    ];

    public static readonly ConnectorRule[] All =
    [
        new("ReadmeIntroductionMissing", Severity.Warning, RuleTopic.Readme, "The readme begins with a title, and a text that says what the connector is for.", Introduction),
        new("ReadmeHeadingMissing", Severity.Warning, RuleTopic.Readme,
            $"The readme has the template's headings: {string.Join(", ", Parts.Where(part => !part.IsOptional).Select(part => part.Name))}; an independent "
            + "publisher's needs no last one. A heading may go on after these words, and be of any level: our reading.", Missing),
        new("ReadmeHeadingOutOfOrder", Severity.Warning, RuleTopic.Readme, "The template's headings stand in its order.", OutOfOrder),
        new("ReadmeOperationMissing", Severity.Warning, RuleTopic.Readme,
            "Each operation that a maker sees has a heading of its own below Supported Operations: its summary, or its operationId.", OperationMissing),
    ];

    private static Node Readme => Node.Nowhere(ConnectorText.ReadmeFile);

    private static IEnumerable<Problem> Introduction(RuleContext context)
    {
        if (context.Readme is { } readme && readme.All is not [{ Level: 1, HasText: true, Text.Length: > 0 }, ..])
            yield return new(Readme, "The readme does not begin with a title and an introduction.",
                "Begin with '# ' and the connector's name, and two or three sentences below it.");
    }

    private static IEnumerable<Problem> Missing(RuleContext context) =>
        context.Readme is not { } readme ? [] : Parts
            .Where(part => !part.IsOptional && !readme.All.Any(part.Fits) && !(part == Parts[^1] && LookRules.IsIndependent(context)))
            .Select(part => new Problem(Readme, $"The readme has no heading '{part.Name}'.", $"Add '## {part.Name}' and what belongs below it."));

    private static IEnumerable<Problem> OutOfOrder(RuleContext context)
    {
        var latest = -1;
        var seen = new HashSet<int>();
        foreach (var heading in context.Readme?.All ?? [])
        {
            var part = Array.FindIndex(Parts, part => part.Fits(heading));
            if (part < 0 || !seen.Add(part))
                continue;
            if (part < latest)
                yield return new(Readme, $"Line {heading.Line}: '{Parts[part].Name}' stands behind '{Parts[latest].Name}'.", $"Move it before '{Parts[latest].Name}'.");
            latest = Math.Max(latest, part);
        }
    }

    private static IEnumerable<Problem> OperationMissing(RuleContext context)
    {
        if (context.Readme is not { } readme || readme.All.FirstOrDefault(Parts[2].Fits) is not { } section)
            return [];
        var headings = readme.Below(section).Select(heading => heading.Words).ToHashSet(StringComparer.Ordinal);
        return context.Operations
            .Where(operation => !operation.IsInternal && !headings.Contains(Heading.Join(Summary(operation))) && !headings.Contains(Heading.Join(operation.Id)))
            .Select(operation => new Problem(Readme, $"Line {section.Line}: below '{section.Text}' the operation {SafeText.Shorten(operation.Label)} has no heading.",
                $"Add '### {SafeText.Shorten(Summary(operation) is { Length: > 0 } summary ? summary : operation.Label)}' and what it does."));
    }

    private static string Summary(Operation operation) => operation.Node["summary"].Text ?? "";

    private sealed record Part(string Name, string OtherName = "\n", bool IsOptional = false)
    {
        private readonly string _words = Heading.Join(Name), _otherWords = Heading.Join(OtherName);

        public bool Fits(Heading heading) => Begins(heading, _words) || (_otherWords.Length > 0 && Begins(heading, _otherWords));

        // "Publisher: Contoso" begins with the words "Publisher", "Publishers" does not.
        private static bool Begins(Heading heading, string words) => $"{heading.Words} ".StartsWith($"{words} ", StringComparison.Ordinal);
    }
}
