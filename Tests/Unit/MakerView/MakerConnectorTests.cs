using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.MakerView;

public class MakerConnectorTests
{
    private static readonly MakerConnector Ours =
        MakerConnector.Read(new(CommittedConnector.Text("apiDefinition.swagger.json"), CommittedConnector.Text("apiProperties.json")));

    [Fact]
    public void The_card_has_the_name_the_text_and_the_colour()
    {
        Assert.Null(Ours.Unreadable);
        Assert.Equal(CommittedConnector.Settings.Title, Ours.Title);
        Assert.False(string.IsNullOrWhiteSpace(Ours.Description));
        Assert.Matches("^#[0-9a-fA-F]{6}$", Ours.Color);
    }

    [Fact]
    public void Important_ones_are_found_first_and_internal_ones_never()
    {
        var found = Ours.Found(all: true);

        Assert.Equal(Visibility.Important, found[0].Visibility);
        Assert.Equal(found.Count(one => one.Visibility is Visibility.Important), found.TakeWhile(one => one.Visibility is Visibility.Important).Count());
        Assert.DoesNotContain(found, one => one.Visibility is Visibility.Internal);
        Assert.Equal(Ours.Operations.Count(one => one.Visibility is not Visibility.Internal), found.Count);
    }

    [Fact]
    public void A_search_finds_by_all_its_words()
    {
        var wanted = Ours.Found()[0];

        Assert.Contains(wanted, Ours.Found($"  {wanted.Title.ToUpperInvariant()} "));
        Assert.Contains(wanted, Ours.Found(wanted.Id));
        Assert.Empty(Ours.Found($"{wanted.Title} zzzzzz"));
    }

    [Fact]
    public void Each_operation_of_ours_is_a_function_or_hidden()
    {
        Assert.All(Ours.Operations.Where(one => one.IsShown && one.Kind is OperationKind.Action), one => Assert.Equal(one.Id, one.FunctionName));
        Assert.All(Ours.Operations.Where(one => !one.IsShown), one => Assert.Null(one.FunctionName));
    }

    [Theory]
    [InlineData("", "This is no JSON")]
    [InlineData("{", "This is no JSON")]
    [InlineData("[]", "no OpenAPI 2.0")]
    [InlineData("""{ "openapi": "3.0.1" }""", "no OpenAPI 2.0")]
    [InlineData("""{ "swagger": 2.0 }""", "no OpenAPI 2.0")]
    public void What_is_no_definition_says_so(string text, string why)
    {
        var connector = MakerConnector.Read(new(text));

        Assert.Contains(why, connector.Unreadable, StringComparison.Ordinal);
        Assert.Empty(connector.Operations);
    }

    [Theory]
    [InlineData("#00aA1f", "#00aA1f")]
    [InlineData("red", BrandColor.Default)]
    [InlineData("#007ee5;background:url(//x)", BrandColor.Default)]
    [InlineData(null, BrandColor.Default)]
    public void A_colour_is_a_colour_or_the_default(string? color, string shown) => Assert.Equal(shown, BrandColor.Of(color));

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Published_connectors_can_all_be_read() =>
        Parallel.ForEach(PublishedConnectors.FilesOrSkip(every: 4), file =>
        {
            var connector = MakerConnector.Read(PublishedConnectors.Read(file));
            Assert.Null(connector.Unreadable);
            Assert.NotEmpty(connector.Operations);
            foreach (var operation in connector.Operations)
            {
                Assert.False(string.IsNullOrWhiteSpace(operation.Title), file);
                Assert.All(operation.Fields, field => Assert.False(string.IsNullOrWhiteSpace(field.Title) && field.Path.Count > 0, $"{file} {operation.Id} {field.Key}"));
                Assert.All(operation.Tokens, token => Assert.False(string.IsNullOrWhiteSpace(token.Title), $"{file} {operation.Id}"));
            }
        });
}
