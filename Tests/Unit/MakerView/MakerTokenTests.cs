using FusionSample.ConnectorKit.MakerView;

namespace FusionSample.Tests.Unit.MakerView;

public class MakerTokenTests
{
    [Fact]
    public void The_values_of_an_answer_are_tokens_by_name()
    {
        var tokens = SmallConnector.WithAnswer("""
            { "type": "object", "properties": {
                "name": { "type": "string", "title": "Name", "description": "The name." },
                "home": { "type": "object", "title": "Home", "properties": { "id": { "type": "integer", "title": "Id" } } },
                "secret": { "type": "string", "x-ms-visibility": "internal" } } }
            """).Tokens;

        Assert.Equal([("Body", ValueKind.Object), ("Name", ValueKind.Text), ("Home Id", ValueKind.Integer)], tokens.Select(token => (token.Title, token.Kind)));
        Assert.Equal("The name.", tokens[1].Hint);
        Assert.Equal(["home", "id"], tokens[2].Path);
    }

    [Fact]
    public void The_values_of_a_list_are_picked_for_each_item()
    {
        var tokens = SmallConnector.WithAnswer("""
            { "type": "object", "properties": { "value": { "type": "array", "title": "Records", "items": { "type": "object",
                "properties": { "name": { "type": "string", "title": "Name" }, "tags": { "type": "array", "title": "Tags", "items": { "type": "string" } } } } } } }
            """).Tokens;

        Assert.Equal(["Body", "Records", "Records Item", "Name", "Tags", "Tags Item"], tokens.Select(token => token.Title));
        Assert.Null(tokens[1].Each);
        Assert.Equal("Records", tokens[3].Each!.Title);
        Assert.Equal("Tags", tokens[5].Each!.Title);
        Assert.Equal("Records", tokens[5].Each!.Each!.Title);
    }

    [Fact]
    public void An_answer_that_refers_to_itself_ends_as_text()
    {
        var tokens = SmallConnector.WithAnswer("""{ "$ref": "#/definitions/node" }""", """
            { "node": { "type": "object", "properties": { "next": { "$ref": "#/definitions/node", "title": "Next" } } } }
            """).Tokens;

        Assert.Equal([ValueKind.Object, ValueKind.Text], tokens.Select(token => token.Kind));
    }

    [Fact]
    public void An_operation_without_an_answer_has_no_tokens() =>
        Assert.Empty(SmallConnector.WithParameters("[]").Operations.Single().Tokens);
}
