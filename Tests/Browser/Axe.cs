using FusionSample.Tests.Support;

namespace FusionSample.Tests.Browser;

/// <summary>What axe-core says of a page.</summary>
internal static class Axe
{
    private const string Run =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .filter(found => found.impact === 'serious' || found.impact === 'critical')
          .map(found => `${found.impact}: ${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' … ')}`)
        """;

    /// <summary>Every serious violation; skips the test where axe-core is not installed.</summary>
    public static async Task<string[]> SeriousAsync(Person person)
    {
        var path = Repository.PathOf("artifacts", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(path), "axe-core is not installed; .ci/run installs what Tests/Readers/package.json names.");
        await person.Page.EvaluateAsync(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        return await person.Page.EvaluateAsync<string[]>(Run);
    }
}
