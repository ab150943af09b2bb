using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>Whoever tries an operation, in the wizard or in Postman, finds its required inputs filled in.</summary>
public class TestValueTests
{
    [Fact]
    public void Every_required_input_has_a_value_to_try_it_with()
    {
        var definition = JsonNode.Parse(CommittedConnector.Text(ConnectorDefinition.FileName))!;
        var inputs = Objects(definition).Where(node => node["in"] is not null && (bool?)node["required"] == true).ToList();

        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Assert.True(input["x-ms-test-value"] is not null, $"{input.GetPath()} ({input["name"]})"));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject inside => inside.SelectMany(property => Objects(property.Value)).Prepend(inside),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
