using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>What a maker reads of a parameter, and of a property of a body or an answer.</summary>
internal static class FieldTextRules
{
    public static readonly ConnectorRule[] All =
    [
        new("ParameterSummaryNotTitleCase", Severity.Warning, RuleTopic.Strings, "A parameter's x-ms-summary is in Title Case.", ParameterTitle),
        new("ParameterDescriptionNotASentence", Severity.Warning, RuleTopic.Strings, "A parameter's description is a sentence; a single word needs no full stop.", ParameterSentence),
        new("PropertyTitleMissing", Severity.Warning, RuleTopic.Strings,
            "Each property that a maker sees has a title or x-ms-summary; one that is a reference has its definition's.", PropertyTitle),
        new("PropertyTitleNotTitleCase", Severity.Warning, RuleTopic.Strings, "A property's title is in Title Case.", PropertyTitleCase),
        new("PropertyDescriptionMissing", Severity.Warning, RuleTopic.Strings,
            "Each property that a maker sees has a description; one that is a reference has its definition's.", PropertyDescription),
        new("PropertyDescriptionNotASentence", Severity.Warning, RuleTopic.Strings, "A property's description ends with a full stop; a single word needs none.", PropertySentence),
    ];

    private static IEnumerable<Problem> ParameterTitle(RuleContext context) =>
        context.VisibleParameters.Select(parameter => parameter["x-ms-summary"]).Where(NotTitleCase).Select(TitleProblem);

    private static IEnumerable<Problem> ParameterSentence(RuleContext context) =>
        context.VisibleParameters.Select(parameter => parameter["description"]).Where(NotSentence).Select(SentenceProblem);

    private static IEnumerable<Problem> PropertyTitle(RuleContext context) =>
        context.VisibleProperties.Where(site => Title(context, site) is not { IsBlank: false })
            .Select(site => new Problem(site.Node, $"The property '{site.Node.Key}' has no title.", "Add \"title\", in Title Case, or let what it refers to have one."));

    private static IEnumerable<Problem> PropertyTitleCase(RuleContext context) =>
        context.VisibleProperties.Select(site => Title(context, site)).Distinct().Where(NotTitleCase).Select(TitleProblem);

    private static IEnumerable<Problem> PropertyDescription(RuleContext context) =>
        context.VisibleProperties.Where(site => Described(context, site)["description"].IsBlank)
            .Select(site => new Problem(site.Node, $"The property '{site.Node.Key}' has no description.", "Add \"description\", a sentence, or let what it refers to have one."));

    private static IEnumerable<Problem> PropertySentence(RuleContext context) =>
        context.VisibleProperties.Select(site => Described(context, site)["description"]).Distinct().Where(NotSentence).Select(SentenceProblem);

    private static bool NotTitleCase(Node text) => text is { IsText: true, IsBlank: false } && !Wording.IsTitleCase(text.Text!);

    private static Problem TitleProblem(Node text) => new(text, $"'{text.Text}' is not in Title Case.", "Begin each word with a capital.");

    private static bool NotSentence(Node text) =>
        text is { IsText: true, IsBlank: false } && Wording.HasSeveralWords(text.Text!) && !Wording.EndsAsSentence(text.Text!);

    private static Problem SentenceProblem(Node text) => new(text, "The description does not end as a sentence.", "End it with a full stop.");

    private static Node Title(RuleContext context, SchemaSite site) =>
        Described(context, site) is var node && node["title"].Exists ? node["title"] : node["x-ms-summary"];

    // Texts may stand beside a reference (another rule speaks of that), else they are those of its target.
    private static Node Described(RuleContext context, SchemaSite site) =>
        References.IsReference(site.Node) && site.Node.Members.Count == 1 ? context.References.Resolve(site.Node) : site.Node;
}
