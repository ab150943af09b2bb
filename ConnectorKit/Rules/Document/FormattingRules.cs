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
        var lines = Lines(context);
        // The first indented line tells the width; where a level stands in the JSON is the writer's business after that.
        var width = lines.Select(Indent).FirstOrDefault(indent => indent > 0);
        var wrong = Enumerable.Range(0, lines.Length)
            .Where(number => lines[number].Trim().Length > 0 && (lines[number][..Indent(lines[number])].Contains('\t') || Indent(lines[number]) % 4 != 0)).ToList();
        if (wrong.Count > 0 || (width != 4 && context.Root.Children.Count > 0))
        {
            yield return new(context.Root, wrong.Count > 0 ? $"{wrong.Count} lines are not indented by fours, the first is line {wrong[0] + 1}." : "The text is not indented by fours.",
                "Write the file with four spaces a level.");
        }
    }

    private static IEnumerable<Problem> Trailing(RuleContext context)
    {
        var lines = Lines(context);
        var wrong = Enumerable.Range(0, lines.Length).Where(number => lines[number].Length > 0 && lines[number][^1] is ' ' or '\t').ToList();
        if (wrong.Count > 0)
            yield return new(context.Root, $"{wrong.Count} lines end with blanks, the first is line {wrong[0] + 1}.", "Remove the blanks at the ends of lines.");
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

    private static string[] Lines(RuleContext context) =>
        context.Root.Exists ? [.. context.Text.Definition.Split('\n').Select(line => line.TrimEnd('\r'))] : [];

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
