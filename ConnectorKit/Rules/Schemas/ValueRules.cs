using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>Values that a schema or a parameter states: its default, its enumeration, its lists.</summary>
internal static class ValueRules
{
    public static readonly ConnectorRule[] All =
    [
        new("DefaultValueMustMatchType", Severity.Error, RuleTopic.Validator, "A default is of the type that stands beside it.", Default),
        new("InvalidEnumValue", Severity.Error, RuleTopic.Validator, "Each value of an enumeration is of the type that stands beside it.", EnumType),
        new("EnumMustContainAtLeastOneElement", Severity.Error, RuleTopic.Validator, "An enumeration has a value.", EmptyEnum),
        new("ArrayHasNoItems", Severity.Error, RuleTopic.Validator,
            "An array says what it is made of. One whose items a dynamic extension tells need not: our reading.", NoItems),
        new("ArrayDuplicateValue", Severity.Error, RuleTopic.Validator,
            "No list holds a value twice: enum, required, schemes, consumes, produces, an operation's tags, scopes.", Duplicate),
        new("TagRedefined", Severity.Error, RuleTopic.Validator, "A tag of the document is defined once.", Tag),
    ];

    private static IEnumerable<Problem> Default(RuleContext context) =>
        context.Typed.Where(value => value["default"].Exists && !ValueKind.Fits(value["default"], value["type"].Text))
            .Select(value => new Problem(value["default"], $"The default is of type {ValueKind.Of(value["default"])}, its value of type {value["type"].Text}.",
                $"Write a default of type {value["type"].Text}, or remove it."));

    private static IEnumerable<Problem> EnumType(RuleContext context) =>
        from value in context.Typed
        from member in value["enum"].Items
        where !ValueKind.Fits(member, value["type"].Text)
        select new Problem(member, $"A value of the enumeration is of type {ValueKind.Of(member)}, not {value["type"].Text}.",
            $"Write values of type {value["type"].Text}, or correct the type.");

    private static IEnumerable<Problem> EmptyEnum(RuleContext context) =>
        context.Typed.Select(value => value["enum"]).Where(list => list is { IsArray: true, Items.Count: 0 })
            .Select(list => new Problem(list, "The enumeration is empty: no value fits.", "Add its values, or remove it."));

    private static IEnumerable<Problem> NoItems(RuleContext context) =>
        context.Typed.Where(value => value["type"].Text is "array" && !value["items"].Exists
                && !value["x-ms-dynamic-schema"].Exists && !value["x-ms-dynamic-properties"].Exists)
            .Select(value => new Problem(value, "The array does not say what it is made of.", "Add 'items'."));

    private static IEnumerable<Problem> Duplicate(RuleContext context)
    {
        var root = context.Root;
        IEnumerable<Node> lists =
        [
            root["schemes"], root["consumes"], root["produces"],
            .. context.Operations.Select(operation => operation.Node)
                .SelectMany(operation => (Node[])[operation["schemes"], operation["consumes"], operation["produces"], operation["tags"]]),
            .. context.Operations.Select(operation => operation.Node["security"]).Prepend(root["security"]).SelectMany(list => list.Items)
                .SelectMany(requirement => requirement.Members),
            .. context.Typed.SelectMany(value => (Node[])[value["enum"], value["required"]]),
        ];
        return from list in lists.Distinct()
               from again in Node.Repeated(list.Items)
               select new Problem(again, $"{SafeText.Shorten(again.Raw)} stands in the list before.", "Remove one.");
    }

    private static IEnumerable<Problem> Tag(RuleContext context) =>
        context.Root["tags"].Items.Where(tag => tag["name"].IsText).GroupBy(tag => tag["name"].Text, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(tag => new Problem(tag["name"], $"The tag '{tag["name"].Text}' is defined before.", "Remove one."));
}
