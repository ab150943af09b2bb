using FusionSample.Gateway.Connector.Page;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>docs/import.md is the long form of the gateway's own page, with NAME for the connector's name.</summary>
public class ImportPageTests
{
    private static readonly PublishedNames Names = new(
        new Uri("https://api.contoso.com/connector/"), CommittedConnector.Settings with { Name = "NAME" });

    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "import.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Ways =>
        [.. ImportWays.InTheProduct(Names).Concat(ImportWays.ByTool(Names)).Select(way => way.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_way_has_its_section_with_its_file_and_commands(string name)
    {
        var way = ImportWays.InTheProduct(Names).Concat(ImportWays.ByTool(Names)).Single(way => way.Name == name);

        var section = Text.Split("\n### ").SingleOrDefault(section => section.StartsWith(name + "\n", StringComparison.Ordinal));

        Assert.NotNull(section);
        section = section.Split("\n## ")[0];
        Assert.Contains(way.File ?? "", section, StringComparison.Ordinal);
        Assert.Equal(way.File is null, section.Contains("**Takes no file.**", StringComparison.Ordinal) || section.Contains("**Cannot take ours.**", StringComparison.Ordinal));
        Assert.All((way.Commands ?? "").Split('\n'), command => Assert.Contains(command, section, StringComparison.Ordinal));
        Assert.Contains($"| [{name}](#{name.ToLowerInvariant().Replace(' ', '-')}) | ", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_six_ways_of_the_product_are_there_in_its_order() =>
        Assert.Equal(
            ImportWays.InTheProduct(Names).Select(way => way.Name),
            Text.Split("\n## ").Single(part => part.StartsWith("The six ways", StringComparison.Ordinal)).Split("\n### ")[1..].Select(section => section.Split('\n')[0]));
}
