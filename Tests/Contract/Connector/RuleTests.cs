using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>The rules find nothing in the committed files but what a fork has to fill in.</summary>
public class RuleTests
{
    // Those of which the rules see the file they end up in: the solution's names are in none of them.
    private static readonly string[] Keys =
    [
        "publisher", "stackOwner", "contact.name", "contact.url", "contact.email", "website", "privacyPolicy", "host", "signIn.authority", "signIn.resource", "signIn.clientId",
    ];

    private static readonly IReadOnlyList<Finding> Findings = ConnectorRules.Check(new ConnectorText(
        CommittedConnector.Text(ConnectorDefinition.FileName), CommittedConnector.Text(ApiProperties.FileName))
    {
        Readme = CommittedConnector.Text(PublishedFiles.Readme),
        Icon = File.ReadAllBytes(Path.Combine(CommittedConnector.Folder, PublishedFiles.Icon)),
        IsComplete = true,
    });

    [Fact]
    public void Nothing_but_placeholders_is_found() =>
        Assert.Equal("", string.Join('\n', Findings.Where(finding => finding.Rule != "PlaceholderValue")));

    [Fact]
    public void The_placeholders_that_are_found_are_those_of_the_settings()
    {
        var found = Findings.Where(finding => finding.Rule == "PlaceholderValue").Select(finding => finding.Message).ToList();
        var expected = Placeholders.In(CommittedConnector.Settings)
            .Where(left => Keys.Contains(left.Key) && !left.Value.Contains("localhost", StringComparison.OrdinalIgnoreCase))
            .Select(left => left.Value).ToList();

        Assert.All(expected, value => Assert.Contains(found, message => message.Contains(value, StringComparison.Ordinal)));
        Assert.All(found, message => Assert.Contains(expected, value => message.Contains(value, StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_names_the_key_that_mends_it() =>
        Assert.All(Findings, finding => Assert.Contains(Keys, key => finding.Remedy.Contains($"'{key}'", StringComparison.Ordinal)));
}
