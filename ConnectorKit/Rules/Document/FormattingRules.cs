using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>How the file is written, for the one who reviews it. One finding a rule, however many lines.</summary>
internal static class FormattingRules
{
    // The coding standards name version, info, host and schemes, consumes and produces, paths, definitions, parameters.
    private static readonly string[][] Order =
        [["swagger"], ["info"], ["host", "basePath", "schemes"], ["consumes", "produces"], ["paths"], ["definitions"], ["parameters"]];

    public static readonly ConnectorRule[] All =
    [
        new("IndentationNotFourSpaces", Severity.Warning, RuleTopic.Coding, "Each level is indented by four spaces; no tabs.", Indentation),
        new("TrailingWhitespace", Severity.Warning, RuleTopic.Coding, "No line ends with blanks.", Trailing),
        new("KeyOrderNotRecommended", Severity.Warning, RuleTopic.Coding,
            "The document's keys stand in the recommended order; those that it does not name may stand anywhere.", KeyOrder),
    ];

    private static IEnumerable<Problem> Indentation(RuleContext context)
    {
        // The first indented line tells the width; how deep a line stands is the writer's business after that.
        int width = 0, wrong = 0, first = 0, number = 0;
        foreach (var line in Lines(context))
        {
            number++;
            var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
            if (indent <= 0)
                continue;
            width = width == 0 ? indent : width;
            if (indent % 4 != 0 || line[..indent].Contains('\t'))
                (wrong, first) = (wrong + 1, wrong == 0 ? number : first);
        }

        if (wrong > 0 || (width != 4 && context.Root.Children.Count > 0))
            yield return new(context.Root, wrong > 0 ? $"{wrong} lines are not indented by fours, the first is line {first}."
                : "The text is not indented by fours.", "Write the file with four spaces a level.")
            { Line = wrong > 0 ? first : null };
    }

    private static IEnumerable<Problem> Trailing(RuleContext context)
    {
        int wrong = 0, first = 0, number = 0;
        foreach (var line in Lines(context))
        {
            number++;
            if (line.Length > 0 && line[^1] is ' ' or '\t')
                (wrong, first) = (wrong + 1, wrong == 0 ? number : first);
        }

        if (wrong > 0)
            yield return new(context.Root, $"{wrong} lines end with blanks, the first is line {first}.",
                "Remove the blanks at the ends of lines.")
            { Line = first };
    }

    private static IEnumerable<Problem> KeyOrder(RuleContext context)
    {
        var last = (Rank: -1, Key: "");
        foreach (var member in context.Root.Members)
        {
            var rank = Array.FindIndex(Order, keys => keys.Contains(member.Key));
            if (rank >= 0 && rank < last.Rank)
            {
                yield return new(member, $"'{member.Key}' stands after '{last.Key}'.",
                    "Order the keys: swagger, info, host and schemes, consumes and produces, paths, definitions, parameters.");
                yield break;
            }

            if (rank >= 0)
                last = (rank, member.Key);
        }
    }

    private static string[] Lines(RuleContext context) => context.Root.Exists
        ? context.Text.Definition.ReplaceLineEndings("\n").Split('\n') : [];
}
