using FusionSample.ConnectorKit.MakerView;

namespace FusionSample.Tests.Unit.MakerView;

/// <summary>The shapes in which a definition says where choices come from.</summary>
public class DynamicTests
{
    [Theory]
    [InlineData(""" "x-ms-dynamic-values": { "capability": "file-picker", "value-path": "Id" } """, "file-picker")]
    [InlineData(""" "x-ms-dynamic-values": { "builtInOperation": "AadGraph.GetUsers", "value-path": "Id" } """, "AadGraph.GetUsers")]
    public void A_picker_of_the_platforms_own_is_named(string extension, string own)
    {
        var choices = Choices(extension);

        Assert.Equal((null, own), (choices.OperationId, choices.Own));
    }

    [Fact]
    public void A_tree_begins_with_what_opens_it()
    {
        var choices = Choices("""
            "x-ms-dynamic-tree": { "settings": { "canSelectParentNodes": false },
                "open": { "operationId": "Root", "itemsPath": "value", "itemValuePath": "id", "itemTitlePath": "name", "parameters": { "drive": { "parameterReference": "d" } } },
                "browse": { "operationId": "Below", "parameters": { "id": { "selectedItemValuePath": "id" } } } }
            """);

        Assert.Equal(("Root", "Below"), (choices.OperationId, choices.BrowseId));
        Assert.Equal([new("drive", null, "d")], choices.Inputs);
        Assert.Equal("value name id", string.Join(' ', choices.Items.Concat(choices.Title).Concat(choices.Value)));
    }

    [Fact]
    public void Inputs_are_literals_or_other_fields()
    {
        var choices = Choices(""" "x-ms-dynamic-values": { "operationId": "Get", "value-path": "a/b", "parameters": { "one": 1, "two": { "parameter": "x" }, "three": "text" } } """);

        Assert.Equal([new("one", "1", null), new("two", null, "x"), new("three", "\"text\"", null)], choices.Inputs);
        Assert.Equal(["a", "b"], choices.Value);
        Assert.Empty(choices.Items);
    }

    private static DynamicChoices Choices(string extension) =>
        SmallConnector.WithParameters($$"""[ { "name": "p", "in": "query", "type": "string", {{extension}} } ]""").Operations.Single().Fields.Single().DynamicChoices!;
}
