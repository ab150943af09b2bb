using System.Globalization;
using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>Published definitions, each made bad in one way: rules, changes and the maker's view come to an end and throw nothing.</summary>
public class MutationTests
{
    // Much more than a busy machine takes for five megabytes: what takes longer hangs.
    private static readonly TimeSpan Hangs = TimeSpan.FromMinutes(1);

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public Task A_hundred_mutations_end_with_findings_and_no_exception() => MutateAsync(100);

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public Task A_thousand_mutations_end_with_findings_and_no_exception() => MutateAsync(1000);

    private static async Task MutateAsync(int count)
    {
        var files = PublishedConnectors.FilesOrSkip();
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();

        await Parallel.ForAsync(0, count, TestContext.Current.CancellationToken, async (index, cancellationToken) =>
        {
            var chance = new Random(seed + index);
            var (name, apply) = Mutations.All[index % Mutations.All.Count];
            var file = files[chance.Next(files.Count)];
            var whole = PublishedConnectors.Read(file);
            try
            {
                var mutated = whole with { Definition = apply(whole.Definition, chance) };
                await Task.Run(() => ReadAll(whole, mutated), cancellationToken).WaitAsync(Hangs, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"{file}: {name}, FUZZ_SEED={seed}, number {index}: {exception}");
            }
        });
    }

    private static void ReadAll(ConnectorText whole, ConnectorText mutated)
    {
        Assert.All(ConnectorRules.Check(mutated), finding => Assert.NotEmpty(finding.Message));
        ConnectorChanges.Compare(whole, mutated);
        ConnectorChanges.Compare(mutated, whole);
        foreach (var operation in MakerConnector.Read(mutated).Operations)
        {
            // Read when they are asked for.
            Assert.All(operation.Fields, field => Assert.NotNull(field.Title));
            Assert.All(operation.Tokens, token => Assert.NotNull(token.Title));
        }
    }
}
