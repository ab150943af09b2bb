using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>The operations' ids.</summary>
internal static partial class OperationIdRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OperationIdRequired", Severity.Error, RuleTopic.Validator, "An operation has an id.", Required),
        new("OperationIdNotUnique", Severity.Error, RuleTopic.Validator, "An id is used once.", NotUnique),
        new("OperationIdSanitized", Severity.Warning, RuleTopic.Validator,
            "An id has letters and digits only; the underscore of a revision (_V2) is taken.", Sanitized),
        new("OperationIdTooLong", Severity.Warning, RuleTopic.Validator,
            "An id has at most 80 characters. The limit is not published; the longest public one has 64.", TooLong),
        new("OperationIdNotPascalCase", Severity.Warning, RuleTopic.Coding,
            "An id is PascalCase without hyphen or underscore, but for a revision (_V2).", PascalCase),
    ];

    private static IEnumerable<Problem> Required(RuleContext context) =>
        context.Operations.Where(operation => operation.Id.Trim().Length == 0)
            .Select(operation => new Problem(operation.Node, $"{operation.Label} has no operationId.",
                "Add one: a verb and a noun, such as GetContact."));

    private static IEnumerable<Problem> NotUnique(RuleContext context) =>
        context.Operations.Where(operation => operation.Id.Length > 0).GroupBy(operation => operation.Id).SelectMany(same => same.Skip(1))
            .Select(operation => new Problem(operation.Node["operationId"], $"Another operation is named '{operation.Id}' too.",
                "Rename one of them."));

    private static IEnumerable<Problem> Sanitized(RuleContext context) =>
        context.Operations.Where(operation => operation.Id.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not '_'))
            .Select(operation => new Problem(operation.Node["operationId"], $"'{operation.Id}' loses what is no letter or digit.",
                "Write letters and digits only."));

    private static IEnumerable<Problem> TooLong(RuleContext context) =>
        context.Operations.Where(operation => operation.Id.Length > 80)
            .Select(operation => new Problem(operation.Node["operationId"], $"The id has {operation.Id.Length} characters, more than 80.",
                "Shorten it to a verb and a noun."));

    private static IEnumerable<Problem> PascalCase(RuleContext context) =>
        context.Operations.Where(operation => operation.Id.Length > 0 && !Pascal().IsMatch(operation.Id))
            .Select(operation => new Problem(operation.Node["operationId"], $"'{operation.Id}' is not PascalCase.",
                "Write a verb and a noun with capitals, such as GetContact."));

    [GeneratedRegex("""^[A-Z][A-Za-z0-9]*(_V[0-9]+)?\z""")]
    private static partial Regex Pascal();
}
