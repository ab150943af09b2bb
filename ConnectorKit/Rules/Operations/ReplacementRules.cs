using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Operations;

/// <summary>What an operation on its way out names in its place: x-ms-api-annotation's 'replacement'.</summary>
internal static class ReplacementRules
{
    public static readonly ConnectorRule[] All =
    [
        new("ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations", Severity.Error, RuleTopic.Validator,
            "Only a deprecated operation names another in its place.", NotDeprecated),
        new("ApiAnnotationExtensionReplacementInfoMissingApiProperty", Severity.Error, RuleTopic.Validator,
            "Whoever names an operation in the place of another names its connector ('api').", context => Without(context, "api")),
        new("ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty", Severity.Error, RuleTopic.Validator,
            "Whoever names an operation in the place of another names its id.", context => Without(context, "operationId")),
    ];

    private static IEnumerable<Problem> NotDeprecated(RuleContext context) =>
        Replacements(context).Where(entry => !entry.Operation.IsDeprecated)
            .Select(entry => new Problem(entry.Replacement, $"{entry.Operation.Label} names another operation in its place, and is not deprecated.",
                "Write \"deprecated\": true, or remove 'replacement'."));

    private static IEnumerable<Problem> Without(RuleContext context, string key) =>
        Replacements(context).Where(entry => entry.Replacement[key].IsBlank)
            .Select(entry => new Problem(entry.Replacement, $"The replacement of {entry.Operation.Label} has no '{key}'.", $"Add '{key}'."));

    private static IEnumerable<(Operation Operation, Node Replacement)> Replacements(RuleContext context) =>
        context.Operations.Select(operation => (operation, Replacement: operation.Node["x-ms-api-annotation"]["replacement"]))
            .Where(entry => entry.Replacement.Exists);
}
