using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>The keywords that bound a value (JSON Schema draft 4, validation, section 5): families that differ in the keyword alone.</summary>
internal static class NumberKeywordRules
{
    // What is longer than this is no pattern that anybody wrote; reading it would take time for nothing.
    private const int LongestPattern = 10_000;

    public static readonly ConnectorRule[] All =
    [
        NotNegative("MaxItemsMustBeGreaterThanOrEqualToZero", "maxItems"),
        NotNegative("MaxLengthMustBeGreaterThanOrEqualToZero", "maxLength"),
        NotNegative("MaxPropertiesMustBeGreaterThanOrEqualToZero", "maxProperties"),
        NotNegative("MinItemsMustBeGreaterThanOrEqualToZero", "minItems"),
        NotNegative("MinLengthMustBeGreaterThanOrEqualToZero", "minLength"),
        NotNegative("MinPropertiesMustBeGreaterThanOrEqualToZero", "minProperties"),
        Ordered("MinimumShouldBeLessThanOrEqualToMaximum", "minimum", "maximum"),
        Ordered("MinItemsShouldBeLessThanOrEqualToMaxItems", "minItems", "maxItems"),
        Ordered("MinLengthShouldBeLessThanOrEqualToMaxLength", "minLength", "maxLength"),
        Exclusive("ExclusiveMaximumRequiresMaximum", "exclusiveMaximum", "maximum"),
        Exclusive("ExclusiveMinimumRequiresMinimum", "exclusiveMinimum", "minimum"),
        new("MultipleOfMustBeGreaterThanZero", Severity.Error, RuleTopic.Validator, "'multipleOf' is more than zero.", MultipleOf),
        new("PatternShouldBeValidRegularExpression", Severity.Error, RuleTopic.Validator,
            "A pattern is a regular expression. Read here as .NET's, in its own syntax or ECMAScript's; which one the platform uses is not published.", Pattern),
    ];

    private static ConnectorRule NotNegative(string name, string keyword) => new(name, Severity.Error, RuleTopic.Validator, $"'{keyword}' is not negative.",
        context => context.Typed.Select(value => value[keyword]).Where(bound => bound.Number < 0)
            .Select(bound => new Problem(bound, $"'{keyword}' is {bound.Raw}, less than zero.", "Write zero or more, or remove it.")));

    private static ConnectorRule Ordered(string name, string least, string most) => new(name, Severity.Error, RuleTopic.Validator,
        $"'{least}' is not more than '{most}'.",
        context => context.Typed.Where(value => value[least].Number > value[most].Number)
            .Select(value => new Problem(value[least], $"'{least}' is {value[least].Raw}, more than the {value[most].Raw} of '{most}': no value fits.",
                "Exchange or correct them.")));

    private static ConnectorRule Exclusive(string name, string keyword, string bound) => new(name, Severity.Error, RuleTopic.Validator,
        $"'{keyword}' stands beside '{bound}'.",
        context => context.Typed.Where(value => value[keyword].Exists && !value[bound].Exists)
            .Select(value => new Problem(value[keyword], $"'{keyword}' stands without '{bound}', so there is nothing to exclude.",
                $"Add '{bound}', or remove '{keyword}'.")));

    private static IEnumerable<Problem> MultipleOf(RuleContext context) =>
        context.Typed.Select(value => value["multipleOf"]).Where(multiple => multiple.Number <= 0)
            .Select(multiple => new Problem(multiple, $"'multipleOf' is {multiple.Raw}, not more than zero.", "Write a number above zero, or remove it."));

    private static IEnumerable<Problem> Pattern(RuleContext context) =>
        context.Typed.Select(value => value["pattern"]).Where(pattern => pattern.Text is { } text && !IsRegularExpression(text))
            .Select(pattern => new Problem(pattern, "The pattern is not a regular expression.", "Correct it; a backslash is written twice in JSON."));

    private static bool IsRegularExpression(string pattern) =>
        pattern.Length <= LongestPattern && (IsRegularExpression(pattern, RegexOptions.None) || IsRegularExpression(pattern, RegexOptions.ECMAScript));

    private static bool IsRegularExpression(string pattern, RegexOptions options)
    {
        try
        {
            _ = new Regex(pattern, options);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
