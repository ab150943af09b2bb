using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>What is published next breaks nobody who uses what was released last.</summary>
public class ReleasedTests
{
    [Fact]
    public void Nothing_breaks_an_app_or_a_flow()
    {
        var changes = ConnectorChanges.Compare(Read("released"), Read());

        Assert.DoesNotContain(changes, change => change.Severity is ChangeSeverity.Breaking);
    }

    private static ConnectorText Read(params string[] folder) => new(Text(folder, ConnectorText.DefinitionFile), Text(folder, ConnectorText.PropertiesFile));

    private static string Text(string[] folder, string file) => File.ReadAllText(Repository.PathOf(["Gateway", "Connector", .. folder, file]));
}
