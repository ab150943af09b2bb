using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>What a maker reads of an action or trigger. Texts of internal operations are nobody's reading.</summary>
internal static class OperationTextRules
{
    private const string Restricted = "/\\<>*%&?";

    public static readonly ConnectorRule[] All =
    [
        new("OperationSummaryTooLong", Severity.Warning, RuleTopic.Validator,
            "A summary has at most 80 characters, as the string guidelines say; the validator itself speaks up at 120.", TooLong),
        new("RestrictedCharactersInSummary", Severity.Error, RuleTopic.Validator,
            $"A summary holds none of {string.Join(' ', Restricted.ToCharArray())}", Characters),
        new("SummaryNotSentenceCase", Severity.Warning, RuleTopic.Strings,
            "A summary is written as a sentence: a capital at its beginning, and not at every word. Words of the title count as names.",
                SentenceCase),
        new("SummaryMustEndWithAlphanumeric", Severity.Warning, RuleTopic.Strings,
            "A summary ends with a letter, a digit or a closing parenthesis.", SummaryEnd),
        new("DescriptionRepeatsSummary", Severity.Warning, RuleTopic.Strings, "A description says more than the summary.", Repeats),
        new("DescriptionNotASentence", Severity.Warning, RuleTopic.Strings,
            "An operation's description is a full sentence: a capital first, a full stop last.", NotASentence),
        new("TriggerSummaryNotWhen", Severity.Warning, RuleTopic.Strings, "A trigger's summary begins 'When'.", TriggerSummary),
        new("TriggerDescriptionNotWhen", Severity.Warning, RuleTopic.Strings,
            "A trigger's description begins 'This operation triggers when'.", TriggerDescription),
        new("DeprecationNotInText", Severity.Warning, RuleTopic.Strings,
            "A deprecated operation says '(deprecated)' in its summary or description, and one that says so is deprecated.", Deprecation),
    ];

    private static IEnumerable<Problem> TooLong(RuleContext context) =>
        Summaries(context).Where(summary => summary.Text!.Length > 80)
            .Select(summary => new Problem(summary, $"The summary has {summary.Text!.Length} characters, more than 80.",
                "Shorten it, and say the rest in the description."));

    private static IEnumerable<Problem> Characters(RuleContext context) =>
        Summaries(context).Where(summary => summary.Text!.IndexOfAny(Restricted.ToCharArray()) >= 0)
            .Select(summary => new Problem(summary,
                $"The summary holds '{summary.Text![summary.Text!.IndexOfAny(Restricted.ToCharArray())]}'.", "Say it in words."));

    private static IEnumerable<Problem> SentenceCase(RuleContext context)
    {
        var names = Wording.Words(context.Root["info"]["title"].Text ?? "");
        return Summaries(context).Where(summary => !Wording.IsSentenceCase(summary.Text!, names))
            .Select(summary => new Problem(summary, $"'{summary.Text}' is not written as a sentence.",
                "Write a capital at the beginning and in names only."));
    }

    private static IEnumerable<Problem> SummaryEnd(RuleContext context) =>
        Summaries(context).Where(summary => !char.IsLetterOrDigit(summary.Text![^1]) && summary.Text[^1] is not ')')
            .Select(summary => new Problem(summary, $"The summary ends with '{summary.Text![^1]}'.", "Remove what stands at its end."));

    private static IEnumerable<Problem> Repeats(RuleContext context) =>
        Visible(context).Where(operation => operation.Node["summary"] is { IsBlank: false, Text: { } summary }
                && operation.Node["description"] is { IsBlank: false, Text: { } text } && Wording.Same(summary, text))
            .Select(operation => new Problem(operation.Node["description"], $"The description of {operation.Label} repeats the summary.",
                "Say what one gets, or give an example."));

    private static IEnumerable<Problem> NotASentence(RuleContext context) =>
        Visible(context).Select(operation => operation.Node["description"])
            .Where(text => text is { IsText: true, IsBlank: false }
                && (!Wording.EndsAsSentence(text.Text!) || char.IsLower(text.Text!.TrimStart()[0])))
            .Select(text => new Problem(text, "The description is not a full sentence.", "Begin with a capital and end with a full stop."));

    private static IEnumerable<Problem> TriggerSummary(RuleContext context) =>
        Visible(context).Where(operation => operation.IsTrigger).Select(operation => operation.Node["summary"])
            .Where(text => text is { IsText: true, IsBlank: false } && !text.Text!.StartsWith("When ", StringComparison.OrdinalIgnoreCase))
            .Select(text => new Problem(text, "A trigger's summary tells when it starts a flow.",
                "Begin with 'When', such as 'When a record is added'."));

    private static IEnumerable<Problem> TriggerDescription(RuleContext context) =>
        Visible(context).Where(operation => operation.IsTrigger).Select(operation => operation.Node["description"])
            .Where(text => text is { IsText: true, IsBlank: false }
                && !text.Text!.StartsWith("This operation triggers when", StringComparison.OrdinalIgnoreCase))
            .Select(text => new Problem(text, "A trigger's description tells when it starts a flow.",
                "Begin with 'This operation triggers when'."));

    private static IEnumerable<Problem> Deprecation(RuleContext context)
    {
        foreach (var operation in Visible(context))
        {
            var says = Says(operation.Node["summary"]) || Says(operation.Node["description"]);
            if (operation.IsDeprecated && !says)
                yield return new(operation.Node, $"{operation.Label} is deprecated, and its texts do not say so.",
                    "Write '(deprecated)' at the end of the summary.");
            else if (says && !operation.IsDeprecated)
                yield return new(operation.Node, $"{operation.Label} says '(deprecated)', and is not marked so.",
                    "Write \"deprecated\": true.");
        }
    }

    private static bool Says(Node text) =>
        text.Text is { } said && (said.Contains("(deprecated)", StringComparison.OrdinalIgnoreCase)
            || said.Contains("[deprecated]", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Operation> Visible(RuleContext context) => context.Operations.Where(operation => !operation.IsInternal);

    private static IEnumerable<Node> Summaries(RuleContext context) =>
        Visible(context).Select(operation => operation.Node["summary"]).Where(summary => summary is { IsText: true, IsBlank: false });
}
