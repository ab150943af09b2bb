using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>What all rules have in common.</summary>
public class CleanConnectorTests
{
    [Fact]
    public void No_rule_finds_anything_in_the_clean_connector() =>
        Assert.Empty(ConnectorRules.Check(CleanConnector.With("")));

    [Fact]
    public void Names_are_unique_and_each_rule_says_what_it_looks_at()
    {
        Assert.Equal(ConnectorRules.All.Count, ConnectorRules.All.DistinctBy(rule => rule.Name).Count());
        Assert.All(ConnectorRules.All, rule => Assert.False(string.IsNullOrWhiteSpace(rule.About) || string.IsNullOrWhiteSpace(rule.Topic)));
    }

    [Fact]
    public void Each_of_the_eighteen_traps_has_a_rule() =>
        Assert.Equal(
            Enumerable.Range(1, 18).Select(number => $"PowerApps-{number:00}"),
            ConnectorRules.All.Where(rule => rule.Topic == RuleTopic.Runtime).Select(rule => rule.Name).Order(StringComparer.Ordinal));
}
