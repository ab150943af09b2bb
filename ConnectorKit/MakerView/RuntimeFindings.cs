using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>What the platform's runtime leaves out of a connector or changes, by the rules, and to which operation it happens.</summary>
public sealed class RuntimeFindings
{
    // An unknown format of a number, an answer of a type that is not read: facts 1 and 2.
    private static readonly string[] TakeAway = ["PowerApps-01", "PowerApps-02"];
    private static readonly ConnectorRule[] Rules = [.. ConnectorRules.All.Where(rule => rule.Topic == RuleTopic.Runtime)];

    private RuntimeFindings(IReadOnlyList<Finding> all) => All = all;

    /// <summary>All of them, by place.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Checks a connector, by the rules of the runtime alone: somebody waits.</summary>
    internal static RuntimeFindings Of(MakerConnector connector) =>
        new([.. Rules.SelectMany(rule => rule.Findings(connector.Context, rule.Severity)).Distinct().OrderBy(finding => finding.Pointer, StringComparer.Ordinal).ThenBy(finding => finding.Rule, StringComparer.Ordinal)]);

    /// <summary>Those of an operation, and of all that it is made of.</summary>
    public IReadOnlyList<Finding> For(MakerOperation operation) =>
        [.. All.Where(finding => finding.File == ConnectorText.DefinitionFile && operation.Has(finding.Pointer))];

    /// <summary>Why Power Apps makes no function of an operation, as a sentence; null where it does.</summary>
    public string? WhyNoFunction(MakerOperation operation) =>
        operation.Kind is not OperationKind.Action ? "Power Apps has no triggers: this one is for flows."
        : operation.FunctionName is null ? "Power Apps makes no function of it: it is internal, stands on a webhook's path, or has no letter or digit in its id."
        : For(operation).FirstOrDefault(finding => TakeAway.Contains(finding.Rule)) is { } finding ? $"Power Apps makes no function of it. {finding.Message}"
        : null;
}
