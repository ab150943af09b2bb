using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>What ConnectorPackageValidator.ps1 asks of a package without an AI plugin.</summary>
public class CertificationTests
{
    private static readonly ConnectorFiles Files = TestConnector.Files(TestConnector.Settings);

    private static readonly OpenedZip Outer = new(ConnectorPackages.Certification.Build(Files));

    private static readonly OpenedZip Assets = Outer.Zip("TideTables.zip");

    private static readonly OpenedZip Connector = Assets.Zip("PkgAssets/TideTablesConnector.zip");

    private static readonly OpenedZip Flow = Assets.Zip("PkgAssets/TideTablesFlow.zip");

    [Fact]
    public void Outside_lie_the_intro_and_one_zip_and_in_it_two_solutions()
    {
        Assert.Equal(["intro.md", "TideTables.zip"], Outer.Names);
        Assert.Equal(["PkgAssets/TideTablesConnector.zip", "PkgAssets/TideTablesFlow.zip"], Assets.Names);
        Assert.Equal(Files.Intro, Outer.Text("intro.md"));
    }

    [Fact]
    public void The_connector_solution_has_its_three_files_and_the_connector_alone()
    {
        Assert.Equal(["[Content_Types].xml", "solution.xml", "customizations.xml"], Connector.Names.Take(3));
        Assert.All(Connector.Names.Skip(3), name => Assert.StartsWith("Connector/", name));
        Assert.NotNull(SolutionReferences.Node(Connector, "Connectors")!.Element("Connector"));
        Assert.Empty(SolutionReferences.Node(Connector, "Workflows")!.Elements());
        SolutionReferences.Check(Connector);
    }

    [Fact]
    public void The_flow_solution_has_the_connector_too_and_a_flow()
    {
        Assert.Equal(["[Content_Types].xml", "solution.xml", "customizations.xml"], Flow.Names.Take(3));
        Assert.Equal(["Connector", "Workflows"], Flow.Names.Skip(3).Select(name => name.Split('/')[0]).Distinct());
        Assert.Contains((string)SolutionReferences.Node(Flow, "Workflows")!.Element("Workflow")!.Element("JsonFileName")!, Flow.Names.Select(name => "/" + name));
        SolutionReferences.Check(Flow);
    }

    [Fact]
    public void The_flow_calls_an_action_that_makers_find_with_all_that_it_requires()
    {
        var flow = Flow.Json(Flow.Names.Single(name => name.StartsWith("Workflows/", StringComparison.Ordinal)))["properties"]!;
        var call = Assert.Single(flow["definition"]!["actions"]!.AsObject()).Value!["inputs"]!;

        Assert.Equal("ListTides", (string?)call["host"]!["operationId"]);
        Assert.Equal("""{"coast":"North"}""", call["parameters"]!.ToJsonString());
        var reference = Assert.Single(flow["connectionReferences"]!.AsObject());
        Assert.Equal(reference.Key, (string?)call["host"]!["connectionName"]);
        var declared = Assert.Single(SolutionReferences.Node(Flow, "connectionreferences")!.Elements());
        Assert.Equal((string?)reference.Value!["connection"]!["connectionReferenceLogicalName"], (string?)declared.Attribute("connectionreferencelogicalname"));
        Assert.Equal((string?)call["host"]!["apiId"], (string?)declared.Element("connectorid"));
        var connector = SolutionReferences.Node(Flow, "Connectors")!.Element("Connector")!;
        Assert.Equal((string)connector.Element("connectorid")!, (string)declared.Element("customconnectorid")!.Element("connectorid")!);
        Assert.Equal((string?)reference.Value["api"]!["logicalName"], (string?)connector.Element("name"));
    }

    [Fact]
    public void Certification_sees_the_production_host_and_no_environment_variable()
    {
        foreach (var solution in new[] { Connector, Flow })
        {
            Assert.Equal("tides.saltwater.io", (string?)solution.Json("Connector/swl_tidetables_openapidefinition.json")["host"]);
            Assert.DoesNotContain(solution.Names, name => solution.Text(name).Contains("environmentVariables", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_connector_without_an_action_that_reads_has_no_sample_flow()
    {
        var definition = Files.Definition.DeepClone().AsObject();
        foreach (var path in definition["paths"]!.AsObject().Select(path => path.Value!.AsObject()))
            path["get"]!["x-ms-visibility"] = "internal";

        var refused = Assert.Throws<InvalidDataException>(() => ConnectorPackages.Certification.Build(Files with { Definition = definition }));

        Assert.Contains("sample flow", refused.Message);
    }

    [Fact]
    public void The_committed_settings_are_refused_with_all_that_must_change()
    {
        var settings = CommittedConnector.Settings;
        Assert.SkipWhen(Placeholders.In(settings).Count == 0, "connector.settings.json has no placeholder left: a fork has filled it in.");

        var refused = Assert.Throws<PlaceholdersException>(() => ConnectorPackages.Certification.Build(Files.WithSettings(settings)));

        Assert.Equal(Placeholders.In(settings), refused.Placeholders);
        Assert.All(refused.Placeholders, each => Assert.Contains($"\n- {each.Key} ({each.Value}): {each.Remedy}", refused.Message));
        Assert.Contains("connector.settings.json", refused.Message);
    }

    [Fact]
    public void The_other_packages_are_made_of_the_committed_files_as_they_are()
    {
        var definition = JsonNode.Parse(CommittedConnector.Text("apiDefinition.swagger.json"))!.AsObject();
        var files = (Files with { Definition = definition }).WithSettings(CommittedConnector.Settings);

        Assert.All(ConnectorPackages.All.Except([ConnectorPackages.Certification]), package => Assert.NotEmpty(package.Build(files)));
        SolutionReferences.Check(new OpenedZip(ConnectorPackages.Solution.Build(files)));
    }
}
