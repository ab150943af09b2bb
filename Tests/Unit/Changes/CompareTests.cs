using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Unit.Rules;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>What comes back from a comparison of everything.</summary>
public class CompareTests
{
    [Fact]
    public void A_connector_against_itself_has_no_changes() => Assert.Empty(ConnectorChanges.Compare(CleanConnector.With(""), CleanConnector.With("")));

    [Fact]
    public void The_order_of_keys_makes_no_change()
    {
        var (old, reordered) = (CleanConnector.With(""), Reordered(CleanConnector.With("")));

        Assert.NotEqual(old.Definition, reordered.Definition);
        Assert.Empty(ConnectorChanges.Compare(old, reordered));
        Assert.Empty(ConnectorChanges.Compare(reordered, old));
    }

    [Fact]
    public void Texts_for_people_make_no_change()
    {
        var definition = JsonNode.Parse(CleanConnector.With("").Definition)!;
        Assert.True(Reword(definition) > 40, "The clean connector has lost its texts.");

        Assert.Empty(ConnectorChanges.Compare(CleanConnector.With(""), CleanConnector.With("") with { Definition = definition.ToJsonString() }));
    }

    [Fact]
    public void All_changes_come_at_once_ordered_by_file_place_and_kind()
    {
        var changes = ConnectorChanges.Compare(CleanConnector.With("@/properties/connectionParameters/shop = {\"type\": \"string\"}"), CleanConnector.With("""
            /host = "books.contoso.com"
            /definitions/Book/properties/price -
            /paths/~1books/get/x-ms-visibility = "internal"
            /paths/~1books/get/deprecated = true
            """));

        Assert.Equal(
            [
                "apiDefinition.swagger.json /definitions/Book/properties/price OutputFieldDeleted Breaking",
                "apiDefinition.swagger.json /host AddressChanged Warning",
                "apiDefinition.swagger.json /paths/~1books/get/deprecated OperationDeprecated Information",
                "apiDefinition.swagger.json /paths/~1books/get/x-ms-visibility OperationHidden Breaking",
                "apiProperties.json /properties/connectionParameters/shop ConnectionParametersRemoved Breaking",
            ],
            changes.Select(change => $"{change.File} {change.Pointer} {change.Kind} {change.Severity}"));
    }

    [Fact]
    public void A_change_says_where_it_was_where_it_is_whom_it_hits_and_what_to_do_instead()
    {
        var change = Assert.Single(ConnectorChanges.Compare(CleanConnector.With(""), CleanConnector.With("""
            /parameters/BookId/type = "string"
            /parameters/BookId/format -
            """)));

        Assert.Equal(("/parameters/BookId", "/parameters/BookId"), (change.OldPointer, change.NewPointer));
        Assert.Equal(
            "apiDefinition.swagger.json#/parameters/BookId: Breaking InputFieldTypeChanged: "
            + "'id' of GetBook and SetCover was integer (int32) and is string now. Leave it as it is and add an optional input of the other type, "
            + "or publish the operation in a new revision ('GetBook_V2'), and deprecate the old one.",
            change.ToString());
    }

    [Fact]
    public void A_definition_that_many_share_is_one_change_that_counts_them()
    {
        var change = Assert.Single(ConnectorChanges.Compare(CleanConnector.With(""), CleanConnector.With("/definitions/Book/properties/price -")));

        Assert.Equal(("/definitions/Book/properties/price", null), (change.OldPointer, change.NewPointer));
        Assert.Equal("'price' of ListBooks, AddBook and 4 more is no longer an output.", change.Message);
    }

    [Fact]
    public void The_revision_after_a_revision_is_the_next()
    {
        const string revision = "/paths/~1books/get/operationId = \"ListBooks_V2\"";
        const string renamed = "/paths/~1books/get/parameters/0/name = \"words\"";
        var change = Assert.Single(ConnectorChanges.Compare(CleanConnector.With(revision), CleanConnector.With($"{revision}\n{renamed}")));

        Assert.Contains("'ListBooks_V3'", change.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_are_compared_only_where_both_have_the_file()
    {
        var without = CleanConnector.With("") with { Properties = null };

        Assert.Empty(ConnectorChanges.Compare(without, CleanConnector.With("@/properties/tier = \"Premium\"")));
        Assert.Empty(ConnectorChanges.Compare(CleanConnector.With("@/properties/connectionParameters/shop = {\"type\": \"string\"}"), without));
    }

    [Fact]
    public void Schemas_whose_references_lead_in_circles_of_different_lengths_are_compared_to_their_end()
    {
        const string more = ", \"more\": {\"type\": \"string\"}";

        Assert.Empty(ConnectorChanges.Compare(CircularDefinition.Of(3), CircularDefinition.Of(5, more)));
        // Each of the five once with each of the three, and one place for each.
        Assert.Equal(
            Enumerable.Range(0, 5).Select(index => $"OutputFieldDeleted /definitions/S{index}/properties/more"),
            ConnectorChanges.Compare(CircularDefinition.Of(5, more), CircularDefinition.Of(3)).Select(change => $"{change.Kind} {change.Pointer}"));
    }

    private static ConnectorText Reordered(ConnectorText text) =>
        new(Reordered(JsonNode.Parse(text.Definition))!.ToJsonString(), Reordered(JsonNode.Parse(text.Properties!))!.ToJsonString());

    private static JsonNode? Reordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reordered)]),
        _ => node?.DeepClone(),
    };

    private static int Reword(JsonNode? node)
    {
        var count = 0;
        foreach (var (key, value) in node is JsonObject members ? members.ToList() : [])
        {
            if (key is "description" or "summary" or "title" or "x-ms-summary" or "example" && value is JsonValue)
                (node![key], count) = ("Other words.", count + 1);
            else
                count += Reword(value);
        }

        return count + (node is JsonArray items ? items.Sum(Reword) : 0);
    }
}
