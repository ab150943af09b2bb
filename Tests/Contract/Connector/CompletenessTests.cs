using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>Everything that a maker sees has a title and a description; the ledger has the counts.</summary>
public class CompletenessTests
{
    private static readonly JsonObject Definition =
        JsonNode.Parse(CommittedConnector.Text(ConnectorDefinition.FileName))!.AsObject();

    [Fact]
    public void Every_operation_has_summary_and_description() =>
        AssertComplete(19, "summary", Definition["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!)));

    [Fact]
    public void Every_parameter_has_title_and_description() =>
        AssertComplete(20, "x-ms-summary", Definition["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? [])
            .Concat(Definition["parameters"]!.AsObject().Select(parameter => parameter.Value))
            .Where(parameter => parameter!["$ref"] is null)!);

    [Fact]
    public void Every_property_has_title_and_description() =>
        AssertComplete(100, "title", Properties(Definition["definitions"]!));

    private static void AssertComplete(int atLeast, string title, IEnumerable<JsonNode> elements)
    {
        var all = elements.ToList();
        Assert.True(all.Count >= atLeast, $"{all.Count} were found, and at least {atLeast} expected");
        Assert.Empty(all.Where(one => string.IsNullOrWhiteSpace((string?)one[title]) || string.IsNullOrWhiteSpace((string?)one["description"])).Select(one => one.GetPath()));
        TestContext.Current.TestOutputHelper?.WriteLine($"{all.Count} with {title} and description");
    }

    private static IEnumerable<JsonNode> Properties(JsonNode node) => node switch
    {
        JsonObject found => found.SelectMany(inner => Properties(inner.Value!))
            .Concat(found["properties"] is JsonObject properties && found["type"] is JsonValue ? properties.Select(property => property.Value!) : []),
        JsonArray list => list.SelectMany(item => Properties(item!)),
        _ => [],
    };
}
