using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>
/// Published connectors against themselves. They stand outside the repository, in ../shared/connector-corpus, and are not needed: without
/// them this is skipped.
/// </summary>
public class PublishedDefinitionsTests
{
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void A_published_connector_against_itself_has_no_changes()
    {
        var folder = Repository.PathOf("..", "shared", "connector-corpus");
        Assert.SkipUnless(Directory.Exists(folder), "There are no published connectors in ../shared/connector-corpus.");
        // Every fourth: all 274 take four times as long, and say the same.
        var files = Directory.GetFiles(folder, ConnectorText.DefinitionFile, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Where((_, index) => index % 4 == 0).ToList();

        Parallel.ForEach(files, file =>
        {
            var properties = Path.Combine(Path.GetDirectoryName(file)!, ConnectorText.PropertiesFile);
            var text = new ConnectorText(File.ReadAllText(file), File.Exists(properties) ? File.ReadAllText(properties) : null);
            Assert.True(ConnectorChanges.Compare(text, text) is [], file);
        });
    }
}
