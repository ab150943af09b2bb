using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>Each rule finds what it should, where it is, and leaves alone what is well.</summary>
public class RuleTableTests
{
    public static TheoryData<string> Rules => [.. ConnectorRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_its_cases_at_their_place_and_not_the_near_ones(string name)
    {
        var rule = ConnectorRules.All.Single(rule => rule.Name == name);
        var cases = RuleTable.Cases.Where(entry => entry.Rule == name).ToList();
        Assert.Contains(cases, entry => entry.Pointer is not null);
        Assert.Contains(cases, entry => entry.Pointer is null);
        foreach (var (_, changes, pointer) in cases)
        {
            // The rule alone: one case has 16,400 properties, and other rules have much to say about those.
            var found = rule.Check(RuleContext.Read(CleanConnector.With(changes))).ToList();

            Assert.True(pointer is null ? found.Count == 0 : found.Any(problem => problem.At.Pointer == pointer),
                $"{changes} => {(pointer is null ? "nothing" : $"'{pointer}'")} expected, found: {string.Join("; ", found.Select(problem => $"'{problem.At.Pointer}' {problem.Message}"))}");
            Assert.All(found, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message) || string.IsNullOrWhiteSpace(problem.Remedy)));
        }
    }

    [Fact]
    public void The_table_knows_no_rule_that_does_not_exist() =>
        Assert.Empty(RuleTable.Cases.Select(entry => entry.Rule).Except(ConnectorRules.All.Select(rule => rule.Name)));
}
