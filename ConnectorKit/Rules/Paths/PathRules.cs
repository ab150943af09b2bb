using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Paths;

/// <summary>The paths' own form.</summary>
internal static partial class PathRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OperationPathMustStartWithSlash", Severity.Error, RuleTopic.Validator, "A path begins with a slash.", Slash),
        new("OperationPathContainsUnsupportedCharacters", Severity.Error, RuleTopic.Validator, "A path holds no '*'.", Wildcard),
        new("OperationPathMayNotContainQueryOrFragment", Severity.Error, RuleTopic.Validator, "A path holds no query and no fragment.",
            Query),
        new("OperationPathTemplateNotValid", Severity.Error, RuleTopic.Validator,
            "Each variable stands in braces inside one segment, and no brace stands alone.", Template),
        new("OperationPathVariablesContainDefaults", Severity.Error, RuleTopic.Validator,
            "A variable in a path has no default ('{name=value}').", Defaults),
        new("PathItemRefNotSuppored", Severity.Error, RuleTopic.Validator, "A path is written out, not referred to.", Reference),
        new("5000.2.4.5", Severity.Error, RuleTopic.Policy, "A path has an operation, and the document a path.", Empty),
    ];

    private static IEnumerable<Problem> Slash(RuleContext context) =>
        context.PathItems.Where(path => !path.Key.StartsWith('/'))
            .Select(path => new Problem(path, $"The path '{path.Key}' does not begin with a slash.", "Write '/' in front of it."));

    private static IEnumerable<Problem> Wildcard(RuleContext context) =>
        context.PathItems.Where(path => path.Key.Contains('*'))
            .Select(path => new Problem(path, $"The path '{path.Key}' holds a '*'.",
                "Write the path out, with a variable where it varies."));

    private static IEnumerable<Problem> Query(RuleContext context) =>
        context.PathItems.Where(path => path.Key.IndexOfAny(['?', '#']) >= 0)
            .Select(path => new Problem(path, $"The path '{path.Key}' holds a query or a fragment.",
                "Make query parameters of it; encode a '?' or '#' that belongs to the path (%3F, %23)."));

    private static IEnumerable<Problem> Template(RuleContext context) =>
        context.PathItems.Where(path => Variable().Replace(path.Key, "").IndexOfAny(['{', '}']) >= 0)
            .Select(path => new Problem(path, $"The braces in '{path.Key}' do not enclose a variable inside one segment.",
                "Write each variable as {name}, and encode other braces (%7B, %7D)."));

    private static IEnumerable<Problem> Defaults(RuleContext context) =>
        context.PathItems.Where(path => Variables(path.Key).Any(name => name.Contains('=')))
            .Select(path => new Problem(path, $"A variable of '{path.Key}' has a default.",
                "Write {name} in the path and the default into the parameter."));

    private static IEnumerable<Problem> Reference(RuleContext context) =>
        context.PathItems.Where(References.IsReference)
            .Select(path => new Problem(path["$ref"], $"The path '{path.Key}' is a reference.", "Write its operations here."));

    private static IEnumerable<Problem> Empty(RuleContext context)
    {
        const string remedy = "Add an operation, or remove it.";
        if (context.Root["paths"] is { IsObject: true } paths && context.PathItems.Count == 0)
            yield return new(paths, "There is no path, so there is nothing that a maker could call.", remedy);
        foreach (var path in context.PathItems.Where(path =>
            path.IsObject && !References.IsReference(path) && context.Operations.All(operation => operation.PathItem != path)))
            yield return new(path, $"The path '{path.Key}' has no operation.", remedy);
    }

    /// <summary>The names in braces.</summary>
    public static IEnumerable<string> Variables(string path) => Variable().Matches(path).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""\{([^{}/]+)\}""")]
    internal static partial Regex Variable();
}
