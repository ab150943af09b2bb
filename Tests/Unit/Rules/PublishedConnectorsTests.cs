using System.Collections.Concurrent;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>The rules over published connectors.</summary>
public class PublishedConnectorsTests
{
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void No_error_is_one_that_most_published_connectors_have()
    {
        var files = PublishedConnectors.FilesOrSkip(every: 4);
        var hits = new ConcurrentDictionary<string, int>();

        Parallel.ForEach(files, file =>
        {
            var findings = ConnectorRules.Check(PublishedConnectors.Read(file));
            foreach (var rule in findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Rule).Distinct())
                hits.AddOrUpdate(rule, 1, (_, count) => count + 1);
        });

        // They passed the platform's own validator, so such a rule would be read wrongly here.
        Assert.DoesNotContain(hits, hit => hit.Value > files.Count / 2);
    }
}
