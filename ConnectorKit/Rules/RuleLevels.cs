using System.Collections.Frozen;

namespace FusionSample.ConnectorKit.Rules;

/// <summary>
/// How grave each rule is at each level. <see cref="ConnectorRule.Severity"/> is that of a certified connector; this table says where another level
/// differs, and why. The platform saves a custom connector after the same validator has run without the rules of certification; which those are is
/// not published, so this is our reading.
/// </summary>
public static class RuleLevels
{
    private const string Read = "Nobody certifies it; makers read it all the same.";
    private const string Shop = "Only a published connector is found by its metadata.";
    private const string Style = "A guideline for what is published.";

    private static readonly FrozenDictionary<string, (Severity? Severity, string Why)> OfCustom = new Dictionary<string, (Severity?, string)>
    {
        ["RequiredValueEmpty"] = (Severity.Warning, Read),
        ["FieldLengthExceeded"] = (Severity.Warning, Read),
        ["FieldLengthNotInRange"] = (Severity.Warning, Read),
        ["RestrictedCharactersInSummary"] = (Severity.Warning, Read),
        ["ContactEmailNotValid"] = (Severity.Warning, Read),
        ["ValueMustBeInEnglish"] = (null, "A tenant may speak its own language."),
        ["ValueMustEndWithAlphanumeric"] = (null, Style),
        ["ValueContainsRestrictedWords"] = (null, Style),
        ["ConnectorMetadataPropertiesMissing"] = (null, Shop),
        ["InvalidConnectorCategory"] = (null, Shop),
        ["TooManyConnectorCategories"] = (null, Shop),
        ["ProductionStatusOnBetaService"] = (Severity.Warning, "One's own beta is one's own business."),
        ["5000.2.3.6"] = (null, Style),
        ["5000.2.6.4"] = (null, "A test host is where a custom connector begins."),
        ["5000.3.1.6"] = (Severity.Warning, "A laptop speaks http behind its tunnel."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How grave the rule's findings are at that level; null where it is not asked.</summary>
    public static Severity? SeverityAt(this ConnectorRule rule, ConnectorLevel level) => level switch
    {
        ConnectorLevel.Custom when OfCustom.TryGetValue(rule.Name, out var own) => own.Severity,
        ConnectorLevel.Custom when IsStyle(rule) => null,
        _ => rule.Severity,
    };

    /// <summary>Why the level differs; null where it does not.</summary>
    public static string? WhyAt(this ConnectorRule rule, ConnectorLevel level) =>
        level is not ConnectorLevel.Custom ? null : OfCustom.TryGetValue(rule.Name, out var own) ? own.Why : IsStyle(rule) ? Style : null;

    private static bool IsStyle(ConnectorRule rule) => rule.Topic is RuleTopic.Strings or RuleTopic.Coding;
}
