using System.Collections.Concurrent;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>
/// The rules over published connectors. They stand outside the repository, in ../shared/connector-corpus, and are not needed: without
/// them this is skipped.
/// </summary>
public class PublishedConnectorsTests
{
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void No_error_is_one_that_most_published_connectors_have()
    {
        var folder = Repository.PathOf("..", "shared", "connector-corpus");
        Assert.SkipUnless(Directory.Exists(folder), "There are no published connectors in ../shared/connector-corpus.");
        // Every fourth: all 274 take four times as long, and say the same.
        var files = Directory.GetFiles(folder, ConnectorText.DefinitionFile, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Where((_, index) => index % 4 == 0).ToList();
        var hits = new ConcurrentDictionary<string, int>();

        Parallel.ForEach(files, file =>
        {
            var properties = Path.Combine(Path.GetDirectoryName(file)!, ConnectorText.PropertiesFile);
            var findings = ConnectorRules.Check(new(File.ReadAllText(file), File.Exists(properties) ? File.ReadAllText(properties) : null));
            foreach (var rule in findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Rule).Distinct())
                hits.AddOrUpdate(rule, 1, (_, count) => count + 1);
        });

        // They passed the platform's own validator, so such a rule would be read wrongly here.
        Assert.DoesNotContain(hits, hit => hit.Value > files.Count / 2);
    }
}
