using System.Security.Cryptography;
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
            ["tides.saltwater.io", "4b8bd5d0-3c0e-4d7e-9b3f-2a6f5d1c8e22", "https://login.saltwater.io"],
            Variables().Select(variable => (string)variable.Element("defaultvalue")!));

    [Fact]
    public void Variables_stand_where_the_platform_takes_them_and_nowhere_else()
    {
        var oauth = Solution.Json("Connector/swl_tidetables_connectionparametersets.json")["values"]![0]!["parameters"]!["token"]!["oAuthSettings"]!;

        Assert.Equal("@environmentVariables(\"swl_TideTablesHost\")", (string?)Solution.Json("Connector/swl_tidetables_openapidefinition.json")["host"]);
        Assert.Equal("@environmentVariables(\"swl_TideTablesClientId\")", (string?)oauth["clientId"]);
        Assert.Equal("@environmentVariables(\"swl_TideTablesLoginUrl\")", (string?)oauth["customParameters"]!["loginUri"]!["value"]);
        Assert.Equal("9f1c0c53-0e0c-4d6d-8a41-5f0a0c1f7e11", (string?)oauth["customParameters"]!["tenantId"]!["value"]);
        Assert.Equal("api://tides.saltwater.io", (string?)oauth["customParameters"]!["resourceUri"]!["value"]);
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

    // The name-based GUID of RFC 9562 section 5.5, made a second way: the connector keeps its id from build to build and from machine to machine.
    [Fact]
    public void The_connector_s_id_follows_from_its_name()
    {
        byte[] space = [0x5b, 0x8f, 0x0d, 0x0e, 0x6d, 0x2b, 0x5c, 0x0a, 0x9f, 0x0c, 0x3f, 0x6f, 0x0f, 0x5c, 0x7a, 0x11];
        var hex = Convert.ToHexStringLower(SHA1.HashData([.. space, .. "connector swl_tidetables"u8]));
        var id = (string)Solution.Xml("customizations.xml").Descendants("connectorid").Single();

        Assert.Equal($"{hex[..8]}-{hex[8..12]}-5{hex[13..16]}-", id[..19]);
        Assert.Contains(id[19], "89ab");
        Assert.Equal($"{hex[17..20]}-{hex[20..32]}", id[20..]);
    }

    private static IEnumerable<XElement> Variables() =>
        Solution.Names.Where(name => name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal)).Select(Solution.Xml);
}
