using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>What comes back from a check of everything.</summary>
public class CheckTests
{
    [Fact]
    public void All_findings_come_at_once_ordered_by_file_pointer_and_rule()
    {
        var findings = ConnectorRules.Check(CleanConnector.With("""
            /host = "https://starwars.example.com"
            /swagger = "3.0"
            /paths/~1books/get/description = "List books"
            @/properties/connectionParameters/token/oAuthSettings/clientId = "00000000-0000-0000-0000-000000000000"
            """));

        Assert.Equal(
            [
                "apiDefinition.swagger.json /host HostNameNotValid", "apiDefinition.swagger.json /host PlaceholderValue",
                "apiDefinition.swagger.json /paths/~1books/get/description DescriptionNotASentence",
                "apiDefinition.swagger.json /paths/~1books/get/description DescriptionRepeatsSummary",
                "apiDefinition.swagger.json /swagger SpecificationVersionIncorrect",
                "apiProperties.json /properties/connectionParameters/token/oAuthSettings/clientId PlaceholderValue",
            ],
            findings.Select(finding => $"{finding.File} {finding.Pointer} {finding.Rule}"));
    }

    [Fact]
    public void A_finding_has_its_rules_severity_and_reads_as_a_line_of_a_build()
    {
        var finding = Assert.Single(ConnectorRules.Check(CleanConnector.With("/basePath = \"v1\"")));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "apiDefinition.swagger.json#/basePath: Error BasePathNotValid: The base path \"v1\" does not begin with a slash. Write '/' in front of it, or leave basePath out.",
            finding.ToString());
    }

    [Fact]
    public void Without_the_properties_file_the_policy_of_paging_is_not_asked_for() =>
        Assert.Empty(ConnectorRules.Check(CleanConnector.With("") with { Properties = null }));

    [Fact]
    public void Properties_that_are_not_JSON_are_one_finding_in_their_file() =>
        Assert.Equal(("5000.2.6.2", ConnectorText.PropertiesFile), ConnectorRules.Check(CleanConnector.With("") with { Properties = "{," }) is [var finding] ? (finding.Rule, finding.File) : default);

    [Fact]
    public void A_mark_at_the_beginning_of_the_file_does_not_matter() =>
        Assert.Empty(ConnectorRules.Check(CleanConnector.With("") is var text ? text with { Definition = "\uFEFF" + text.Definition } : null!));
}
