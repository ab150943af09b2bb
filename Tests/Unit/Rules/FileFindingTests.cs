using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>What the findings about a connector's other files say.</summary>
public class FileFindingTests
{
    [Fact]
    public void A_file_that_is_not_at_hand_has_no_findings() =>
        Assert.Empty(ConnectorRules.Check(new ConnectorText(CleanConnector.With("").Definition, CleanConnector.With("").Properties)));

    [Theory]
    [InlineData("readme: ## Prerequisites => ## Requirements", ConnectorText.ReadmeFile)]
    [InlineData("script: override => virtual", ConnectorText.ScriptFile)]
    [InlineData("icon: alpha", ConnectorText.IconFile)]
    public void A_finding_names_its_file_as_a_whole(string changes, string file) =>
        Assert.Equal((file, ""), Assert.Single(ConnectorRules.Check(CleanConnector.With(changes))) is var finding ? (finding.File, finding.Pointer) : default);

    [Fact]
    public void A_slip_of_the_finger_is_told_from_an_invention()
    {
        Assert.Equal("Did you mean 'x-ms-visibility'?", Remedy("/paths/~1books/get/x-ms-visbilty = \"important\""));
        Assert.Equal("Did you mean 'stackOwner'?", Remedy("@/properties/stackowner = \"Contoso\""));
        Assert.DoesNotContain("Did you mean", Remedy("/paths/~1books/get/x-ms-colour = \"blue\""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_the_file_is_not_repeated()
    {
        var findings = ConnectorRules.Check(CleanConnector.With("""
            @/properties/connectionParameters/token/oAuthSettings/clientSecret = "1b2~c3"
            @/properties/connectionParameters/api_key/defaultValue = "1b2~c3"
            """));

        Assert.Equal(2, findings.Count(finding => finding.Rule == "SecretInFile"));
        Assert.DoesNotContain(findings, finding => finding.ToString().Contains("1b2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_in_a_text_is_told_by_its_line()
    {
        var finding = Assert.Single(ConnectorRules.Check(CleanConnector.With("script: var text => var file = System.IO.File.ReadAllText(\"a\");\\nvar text")));

        Assert.StartsWith("Line 11: 'File' is used", finding.Message, StringComparison.Ordinal);
    }

    private static string Remedy(string changes) => Assert.Single(ConnectorRules.Check(CleanConnector.With(changes))).Remedy;
}
