using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>
/// How grave the official rules are was fixed before any published connector was looked at: what is known of the platform's validator, else errors,
/// but for what a connector works with. Each later change stands here with its reason.
/// </summary>
public class SeverityTests
{
    private static readonly string[] Warnings =
    [
        "MimeTypeNotSupported", "MimeTypeNotValid", "MimeTypeNotCompatibleWithRequestContentSchemaType", "OperationIdSanitized", "OperationIdTooLong",
        "OperationSummaryTooLong", "ConsumesMissing", "SchemaDefinitionSetIncorrectly", "OperationHasManyResponsesWithSchema", "PathParameterMissingEncoding",
        "QueryParameterEncodingNotSupported", "PartialDuplicateOperationPath", "OperationFamilyHasDuplicateRevisions", "OperationFamilyHasManyActiveOperations",
        "OperationFamilyHasManyActiveProductionOperations", "OperationFamilyHasManyEmptyRevisions", "OperationRevisionEmpty", "OperationIdShouldEndWithRevision",
        "OperationStatusAheadOfConnector", "OperationParameterTypeMismatch", "OperationParameterStaticTypeMismatch", "OperationParameterRequiredMismatch",
        "SourcePropertyInternal", "DynamicListExtensionRequiredForAmbiguousReferences", "DynamicListExtensionRequiredForNonParameterReferences",
        "DynamicPropertiesExtensionRequiredForAmbiguousReferences", "DynamicPropertiesExtensionRequiredForNonParameterReferences",
        "DynamicPropertiesExtensionRequiredForPropertiesValuePath", "DynamicPropertiesItemValuePathMismatch", "PropertyMustBeRequired",
        "InternalPropertyWithDefaultOptional",
    ];

    private static readonly Dictionary<string, (Severity Now, string Why)> Changed = new()
    {
        ["UnrecognizedTypeFormat"] = (Severity.Warning, "Published connectors carry formats that are not listed (guid, enum, decimal, phone), so the platform takes them."),
    };

    public static TheoryData<string> Official => [.. OfficialRules.Names];

    [Theory]
    [MemberData(nameof(Official))]
    public void An_official_rule_is_as_grave_as_was_fixed_or_says_why_not(string name)
    {
        var rule = Assert.Single(ConnectorRules.All, rule => rule.Name == name);

        Assert.Equal(Changed.TryGetValue(name, out var changed) ? changed.Now : Warnings.Contains(name) ? Severity.Warning : Severity.Error, rule.Severity);
        Assert.Equal(RuleTopic.Validator, rule.Topic);
    }

    [Fact]
    public void There_are_174_of_them_and_no_other_rule_goes_under_their_topic() =>
        Assert.Equal(OfficialRules.Names.Order(StringComparer.Ordinal), ConnectorRules.All.Where(rule => rule.Topic == RuleTopic.Validator).Select(rule => rule.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void No_rule_is_graver_for_a_custom_connector_and_whatever_differs_says_why() => Assert.All(ConnectorRules.All, rule =>
    {
        Assert.Equal(rule.Severity, rule.SeverityAt(ConnectorLevel.Certified));
        Assert.Equal(rule.Severity, rule.SeverityAt(ConnectorLevel.Independent));
        var custom = rule.SeverityAt(ConnectorLevel.Custom);
        Assert.True(custom is null || custom >= rule.Severity, rule.Name);
        Assert.Equal(custom != rule.Severity, rule.WhyAt(ConnectorLevel.Custom) is not null);
    });

    [Fact]
    public void What_a_level_does_not_ask_is_not_found()
    {
        var connector = CleanConnector.With("/x-ms-connector-metadata -");

        Assert.Equal("ConnectorMetadataPropertiesMissing", ConnectorRules.Check(connector).Select(finding => finding.Rule).Distinct().Single());
        Assert.Empty(ConnectorRules.Check(connector, ConnectorLevel.Custom));
    }
}
