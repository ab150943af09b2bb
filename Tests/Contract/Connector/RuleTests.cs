using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>The rules find nothing in the published files but what a fork has to fill in.</summary>
public class RuleTests
{
    [Fact]
    public void Only_the_placeholders_of_the_settings_are_found()
    {
        var findings = ConnectorRules.Check(new ConnectorText(Committed(ConnectorDefinition.FileName), Committed(ApiProperties.FileName)));

        Assert.Equal(
            [
                "apiDefinition.swagger.json#/host", "apiDefinition.swagger.json#/info/contact/email", "apiDefinition.swagger.json#/info/contact/url",
                "apiDefinition.swagger.json#/securityDefinitions/entra_id/scopes/api:~1~1starwars.example.com~1Catalogue.Read",
                "apiDefinition.swagger.json#/x-ms-connector-metadata/0/propertyValue", "apiDefinition.swagger.json#/x-ms-connector-metadata/1/propertyValue",
                "apiProperties.json#/properties/connectionParameterSets/values/0/parameters/token/oAuthSettings/clientId",
                "apiProperties.json#/properties/connectionParameterSets/values/0/parameters/token/oAuthSettings/customParameters/resourceUri/value",
                "apiProperties.json#/properties/connectionParameterSets/values/0/parameters/token/oAuthSettings/properties/AzureActiveDirectoryResourceId",
            ],
            findings.Where(finding => finding.Rule == "PlaceholderValue").Select(finding => $"{finding.File}#{finding.Pointer}"));
        Assert.Equal("", string.Join('\n', findings.Where(finding => finding.Rule != "PlaceholderValue")));
    }

    private static string Committed(string name) => File.ReadAllText(Repository.PathOf("Gateway", "Connector", name));
}
