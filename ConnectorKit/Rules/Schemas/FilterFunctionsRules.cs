using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>
/// What of a column the service of a tabular connector can filter: <c>filterFunctions</c> in a property's <c>x-ms-capabilities</c>. No public
/// connector writes it into its definition; the names are those that Power Fx knows.
/// </summary>
internal static class FilterFunctionsRules
{
    private static readonly string[] Functions =
    [
        "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not", "null", "contains", "indexof", "substringof", "startswith", "endswith", "length", "tolower", "toupper",
        "trim", "concat", "substring", "replace", "date", "year", "month", "day", "hour", "minute", "second", "round", "floor", "ceiling", "add", "sub", "mul", "div",
        "sum", "min", "max", "average", "count", "countdistinct", "top", "distinct", "cdsin",
    ];

    private const string Reading = " Read here as the list in a property's x-ms-capabilities, with the names that Power Fx knows: neither is published with the rule.";

    public static readonly ConnectorRule[] All =
    [
        new("FilterFunctionsPropertyEmpty", Severity.Error, RuleTopic.Validator, "'filterFunctions' names a function." + Reading, Empty),
        new("FilterFunctionsPropertyHasDuplicates", Severity.Error, RuleTopic.Validator, "'filterFunctions' names each function once." + Reading, Duplicates),
        new("FilterFunctionsPropertyInInputSchema", Severity.Error, RuleTopic.Validator, "'filterFunctions' stands in what is answered." + Reading, Input),
        new("FilterFunctionsPropertyInvalidValue", Severity.Error, RuleTopic.Validator, "'filterFunctions' names functions that exist." + Reading, Invalid),
    ];

    private static IEnumerable<Problem> Empty(RuleContext context) =>
        Lists(context).Where(list => list is { IsArray: true, Items.Count: 0 })
            .Select(list => new Problem(list, "'filterFunctions' is empty.", "Name the functions, or remove it."));

    private static IEnumerable<Problem> Duplicates(RuleContext context) =>
        from list in Lists(context)
        from again in Node.Repeated(list.Items)
        select new Problem(again, $"{SafeText.Shorten(again.Raw)} stands in the list before.", "Remove one.");

    private static IEnumerable<Problem> Input(RuleContext context) =>
        context.Schemas.Where(site => site.IsInput && !site.IsOutput && List(site.Node).Exists)
            .Select(site => new Problem(List(site.Node), "'filterFunctions' stands in what is sent.", "Move it to the property of the answer."))
            .Concat(context.SimpleValues.Where(value => List(value).Exists)
                .Select(value => new Problem(List(value), "'filterFunctions' stands on a parameter.", "Move it to the property of the answer.")));

    private static IEnumerable<Problem> Invalid(RuleContext context) =>
        Lists(context).SelectMany(list => list.Items).Where(item => !Functions.Contains(item.Text))
            .Select(item => new Problem(item, $"{SafeText.Shorten(item.Raw)} is no function that filters.", $"Use {string.Join(", ", Functions)}."));

    private static Node List(Node holder) => holder["x-ms-capabilities"]["filterFunctions"];

    private static IEnumerable<Node> Lists(RuleContext context) => context.Typed.Select(List).Where(list => list.Exists);
}
