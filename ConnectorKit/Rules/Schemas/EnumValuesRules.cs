using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>Extensions that tell an editor how to show a value: names of an enumeration, a dictionary.</summary>
internal static class EnumValuesRules
{
    public static readonly ConnectorRule[] All =
    [
        new("DuplicateEnumValuesInExtension", Severity.Error, RuleTopic.Validator, "x-ms-enum-values names each value once.", Duplicate),
        new("InvalidEnumValuesExtensionValue", Severity.Error, RuleTopic.Validator, "x-ms-enum-values names values of the enumeration beside it.", Unknown),
        new("MissingEnumValuesDisplayName", Severity.Error, RuleTopic.Validator, "x-ms-enum-values gives each value a name.", NoName),
        new("InvalidCustomEditorExtensionDictionaryValue", Severity.Error, RuleTopic.Validator,
            "x-ms-editor is 'dictionary' on an object only that allows additional properties.", Dictionary),
    ];

    private static IEnumerable<Problem> Duplicate(RuleContext context) =>
        from list in Lists(context)
        from again in Node.Repeated(list["x-ms-enum-values"].Items.Select(item => item["value"]).Where(value => value.Exists))
        select new Problem(again, $"{SafeText.Shorten(again.Raw)} has a name before.", "Remove one.");

    private static IEnumerable<Problem> Unknown(RuleContext context)
    {
        foreach (var list in Lists(context))
        {
            var known = list["enum"].Items.Select(item => item.Canonical).ToHashSet(StringComparer.Ordinal);
            foreach (var value in list["x-ms-enum-values"].Items.Select(item => item["value"]).Where(value => value.Exists && !known.Contains(value.Canonical)))
                yield return new(value, $"{SafeText.Shorten(value.Raw)} is no value of the enumeration.", "Add it to 'enum', or correct or remove it here.");
        }
    }

    private static IEnumerable<Problem> NoName(RuleContext context) =>
        Lists(context).SelectMany(list => list["x-ms-enum-values"].Items).Where(item => item["displayName"].IsBlank)
            .Select(item => new Problem(item, "The value has no name.", "Add 'displayName'."));

    private static IEnumerable<Problem> Dictionary(RuleContext context) =>
        context.Typed.Where(value => value["x-ms-editor"].Text is "dictionary"
                && !(value["type"].Text is "object" && value["additionalProperties"] is { Exists: true } more && (more.IsObject || more.IsTrue)))
            .Select(value => new Problem(value["x-ms-editor"], "A dictionary is edited, but the value is no object with additional properties.",
                "Write \"type\": \"object\" and \"additionalProperties\", or remove the extension."));

    private static IEnumerable<Node> Lists(RuleContext context) => context.Typed.Where(value => value["x-ms-enum-values"].IsArray);
}
