using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>The rules find nothing in the published files but what a fork has to fill in.</summary>
public class RuleTests
{
    [Fact]
    public void Only_the_placeholders_of_the_settings_are_found()
    {
        var findings = ConnectorRules.Check(new ConnectorText(Committed(ConnectorDefinition.FileName)));

        Assert.Equal(
            [
                "/host", "/info/contact/email", "/info/contact/url", "/securityDefinitions/entra_id/scopes/api:~1~1starwars.example.com~1Catalogue.Read",
                "/x-ms-connector-metadata/0/propertyValue", "/x-ms-connector-metadata/1/propertyValue",
            ],
            findings.Where(finding => finding.Rule == "PlaceholderValue").Select(finding => finding.Pointer));
        Assert.Equal("", string.Join('\n', findings.Where(finding => finding.Rule != "PlaceholderValue")));
    }

    private static string Committed(string name) => File.ReadAllText(Repository.PathOf("Gateway", "Connector", name));
}
