using System.Text.RegularExpressions;
using System.Xml.Linq;
using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>The solution for several environments, and what holds for every solution.</summary>
public class SolutionTests
{
    private static readonly OpenedZip Solution = new(ConnectorPackages.Solution.Build(TestConnector.Files(TestConnector.Settings)));

    [Fact]
    public void It_holds_the_connector_s_parts_and_a_definition_for_each_environment_variable() =>
        Assert.Equal(
            [
                "[Content_Types].xml", "solution.xml", "customizations.xml",
                "Connector/swl_tidetables_openapidefinition.json", "Connector/swl_tidetables_connectionparameters.json",
                "Connector/swl_tidetables_connectionparametersets.json", "Connector/swl_tidetables_policytemplateinstances.json",
                "Connector/swl_tidetables_iconblob.Png",
                "environmentvariabledefinitions/swl_TideTablesHost/environmentvariabledefinition.xml",
                "environmentvariabledefinitions/swl_TideTablesClientId/environmentvariabledefinition.xml",
                "environmentvariabledefinitions/swl_TideTablesLoginUrl/environmentvariabledefinition.xml",
                "environmentvariabledefinitions/swl_TideTablesTenantId/environmentvariabledefinition.xml",
                "environmentvariabledefinitions/swl_TideTablesResource/environmentvariabledefinition.xml",
            ],
            Solution.Names);

    [Fact]
    public void Everything_it_refers_to_is_in_it() => SolutionReferences.Check(Solution);

    [Fact]
    public void Each_variable_that_is_used_is_defined_and_each_that_is_defined_is_used()
    {
        var used = Solution.Names.Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(name => Regex.Matches(Solution.Text(name), """@environmentVariables\(\\"(\w+)\\"\)"""))
            .Select(match => match.Groups[1].Value);
        var defined = Variables().Select(variable => (string)variable.Attribute("schemaname")!);

        Assert.Equal(defined.Order(), used.Distinct().Order());
    }

    [Fact]
    public void Variables_default_to_what_the_settings_say() =>
        Assert.Equal(
            [
                "tides.saltwater.io", "4b8bd5d0-3c0e-4d7e-9b3f-2a6f5d1c8e22", "https://login.saltwater.io",
                "9f1c0c53-0e0c-4d6d-8a41-5f0a0c1f7e11", "api://tides.saltwater.io",
            ],
            Variables().Select(variable => (string)variable.Element("defaultvalue")!));

    [Fact]
    public void Variables_stand_where_environments_differ()
    {
        var oauth = Solution.Json("Connector/swl_tidetables_connectionparametersets.json")["values"]![0]!["parameters"]!["token"]!["oAuthSettings"]!;

        Assert.Equal("@environmentVariables(\"swl_TideTablesHost\")", (string?)Solution.Json("Connector/swl_tidetables_openapidefinition.json")["host"]);
        Assert.Equal("@environmentVariables(\"swl_TideTablesClientId\")", (string?)oauth["clientId"]);
        Assert.Equal("@environmentVariables(\"swl_TideTablesLoginUrl\")", (string?)oauth["customParameters"]!["loginUri"]!["value"]);
        Assert.Equal("@environmentVariables(\"swl_TideTablesTenantId\")", (string?)oauth["customParameters"]!["tenantId"]!["value"]);
        Assert.Equal("@environmentVariables(\"swl_TideTablesResource\")", (string?)oauth["customParameters"]!["resourceUri"]!["value"]);
    }

    [Fact]
    public void Manifest_and_connector_say_what_the_settings_say()
    {
        var manifest = Solution.Xml("solution.xml").Element("SolutionManifest")!;
        var connector = Solution.Xml("customizations.xml").Element("Connectors")!.Element("Connector")!;

        Assert.Equal("2.3.4.0", (string)manifest.Element("Version")!);
        Assert.Equal("0", (string)manifest.Element("Managed")!);
        Assert.Equal("swl", (string)manifest.Element("Publisher")!.Element("CustomizationPrefix")!);
        Assert.Equal("31415", (string)manifest.Element("Publisher")!.Element("CustomizationOptionValuePrefix")!);
        Assert.Equal("Tide Tables & Harbours", (string)connector.Element("displayname")!);
        Assert.Equal("#0a5c36", (string)connector.Element("iconbrandcolor")!);
        Assert.Equal(TestConnector.Settings.Description, (string)connector.Element("description")!);
    }

    private static IEnumerable<XElement> Variables() =>
        Solution.Names.Where(name => name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal)).Select(Solution.Xml);
}
