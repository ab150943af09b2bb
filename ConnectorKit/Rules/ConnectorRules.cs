using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Dynamic;
using FusionSample.ConnectorKit.Rules.Files;
using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Operations;
using FusionSample.ConnectorKit.Rules.Package;
using FusionSample.ConnectorKit.Rules.Parameters;
using FusionSample.ConnectorKit.Rules.Paths;
using FusionSample.ConnectorKit.Rules.Responses;
using FusionSample.ConnectorKit.Rules.Runtime;
using FusionSample.ConnectorKit.Rules.Schemas;
using FusionSample.ConnectorKit.Rules.Security;
using FusionSample.ConnectorKit.Rules.Texts;
using FusionSample.ConnectorKit.Rules.Triggers;

namespace FusionSample.ConnectorKit.Rules;

/// <summary>
/// Checks a connector's files without a tenant. The platform's own validator is a closed service: the names of its rules are
/// public, most of their limits and severities are not, so each rule says in <see cref="ConnectorRule.About"/> how it was read here.
/// A new rule is a line in the table of its subject and a method below it.
/// </summary>
public static class ConnectorRules
{
    /// <summary>Every rule, by subject.</summary>
    public static IReadOnlyList<ConnectorRule> All { get; } =
    [
        .. DocumentRules.All, .. AddressRules.All, .. StructureRules.All, .. ReferenceRules.All, .. CountRules.All, .. ExtensionRules.All,
            .. UnknownExtensionRules.All, .. ExtensionPlaceRules.All, .. RepeatedKeyRules.All, .. MimeTypeRules.All,
        .. PathRules.All, .. DuplicatePathRules.All, .. ParameterRules.All, .. ParameterListRules.All, .. SchemaRules.All,
        .. NumberKeywordRules.All, .. ValueRules.All, .. RequiredRules.All, .. SchemaGraphRules.All, .. EnumValuesRules.All, .. FilterFunctionsRules.All,
        .. InternalDefaultRules.All, .. ResponseRules.All, .. SecurityRules.All, .. ReplacementRules.All, .. RevisionRules.All, .. PagingRules.All,
        .. NotificationUrlRules.All, .. NotificationRules.All,
        .. InfoRules.All, .. MetadataRules.All, .. OperationIdRules.All, .. OperationTextRules.All, .. FieldTextRules.All, .. FormattingRules.All,
            .. ReuseRules.All,
        .. DynamicRules.All, .. ArgumentRules.All, .. SecondFormRules.All, .. PlaceholderRules.All,
        .. PropertiesRules.All, .. LookRules.All, .. ConnectionParameterRules.All, .. ParameterSetRules.All, .. OAuthRules.All, .. OAuthAddressRules.All,
            .. SignInRules.All, .. PolicyRules.All,
        .. IconRules.All, .. ReadmeRules.All, .. ScriptOperationRules.All, .. ScriptRules.All, .. ScriptUseRules.All,
        .. PackageRules.All,
        .. OperationTraps.All, .. InputTraps.All, .. TypeTraps.All,
    ];

    /// <summary>All findings of all rules at once, by file, then pointer, then rule.</summary>
    /// <param name="connector">The files' texts; anything may stand in them.</param>
    /// <param name="level">What it is to become.</param>
    public static IReadOnlyList<Finding> Check(ConnectorText connector, ConnectorLevel level = ConnectorLevel.Certified)
    {
        var context = RuleContext.Read(connector);
        return
        [
            .. All.SelectMany(rule => rule.SeverityAt(level) is { } severity ? rule.Findings(context, severity) : []).Distinct()
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Pointer, StringComparer.Ordinal)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
        ];
    }
}
