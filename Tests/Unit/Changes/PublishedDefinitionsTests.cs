using FusionSample.ConnectorKit.Changes;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>Published connectors against themselves.</summary>
public class PublishedDefinitionsTests
{
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void A_published_connector_against_itself_has_no_changes() => Parallel.ForEach(PublishedConnectors.FilesOrSkip(every: 4), file =>
    {
        var text = PublishedConnectors.Read(file);
        Assert.True(ConnectorChanges.Compare(text, text) is [], file);
    });
}
