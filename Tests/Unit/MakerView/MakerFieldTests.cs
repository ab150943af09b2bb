using FusionSample.ConnectorKit.Annotations;
using FusionSample.ConnectorKit.MakerView;

namespace FusionSample.Tests.Unit.MakerView;

public class MakerFieldTests
{
    [Fact]
    public void Objects_inside_a_body_become_fields_with_joined_titles()
    {
        var fields = SmallConnector.WithBody("""
            { "type": "object", "required": ["filter"], "properties": {
                "filter": { "type": "object", "title": "Filter", "required": ["kind"], "properties": {
                    "kind": { "type": "string", "x-ms-summary": "Kind", "description": "Which kind." },
                    "size": { "type": "integer", "x-ms-visibility": "advanced" } } },
                "note": { "type": "string" } } }
            """).Fields;

        Assert.Equal(["body/filter/kind: Filter Kind", "body/filter/size: Filter size", "body/note: note"], fields.Select(field => $"{field.Key}: {field.Title}"));
        Assert.Equal([true, false, false], fields.Select(field => field.IsRequired));
        Assert.Equal([true, false, true], fields.Select(field => field.IsAtOnce));
        Assert.Equal("Which kind.", fields[0].Hint);
    }

    [Theory]
    [InlineData("{Id} of {}", "Id of ")]
    [InlineData("{}", "p")]
    public void Braces_are_taken_out_of_titles(string title, string shown) =>
        Assert.Equal(shown, SmallConnector.WithParameters($$"""[ { "name": "p", "in": "query", "type": "string", "x-ms-summary": "{{title}}" } ]""").Operations.Single().Fields.Single().Title);

    [Fact]
    public void Nothing_is_required_inside_what_is_optional()
    {
        const string schema = """{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }""";

        Assert.True(SmallConnector.WithBody(schema).Fields.Single().IsRequired);
        Assert.False(SmallConnector.WithBody(schema, required: false).Fields.Single().IsRequired);
    }

    [Fact]
    public void What_is_internal_stays_hidden_with_all_inside_it()
    {
        var fields = SmallConnector.WithBody("""
            { "type": "object", "properties": {
                "inner": { "type": "object", "x-ms-visibility": "internal", "properties": { "a": { "type": "string", "x-ms-visibility": "important" } } } } }
            """).Fields;

        Assert.True(fields.Single().IsHidden);
    }

    [Fact]
    public void What_is_read_only_is_not_asked_for()
    {
        var fields = SmallConnector.WithBody("""
            { "type": "object", "properties": { "id": { "type": "string", "readOnly": true }, "name": { "type": "string" } } }
            """).Fields;

        Assert.Equal("body/name", fields.Single().Key);
    }

    [Fact]
    public void The_properties_of_allOf_stand_together()
    {
        var fields = SmallConnector.WithBody("""
            { "allOf": [ { "$ref": "#/definitions/base" }, { "type": "object", "required": ["b"], "properties": { "b": { "type": "boolean" } } } ] }
            """, definitions: """{ "base": { "type": "object", "properties": { "a": { "type": "string" } } } }""").Fields;

        Assert.Equal([("body/a", ValueKind.Text, false), ("body/b", ValueKind.YesNo, true)], fields.Select(field => (field.Key, field.Kind, field.IsRequired)));
    }

    [Fact]
    public void A_list_of_objects_has_the_fields_of_one_item()
    {
        var field = SmallConnector.WithBody("""
            { "type": "object", "properties": { "lines": { "type": "array", "title": "Lines", "items": { "type": "object", "required": ["amount"],
                "properties": { "amount": { "type": "number" }, "text": { "type": "string" } } } } } }
            """).Fields.Single();

        Assert.Equal(ValueKind.List, field.Kind);
        Assert.Equal([("body/amount", true), ("body/text", false)], field.ItemFields.Select(item => (item.Key, item.IsRequired)));
    }

    [Fact]
    public void A_schema_that_refers_to_itself_becomes_text()
    {
        var fields = SmallConnector.WithBody("""{ "$ref": "#/definitions/person" }""", definitions: """
            { "person": { "type": "object", "properties": { "name": { "type": "string" }, "boss": { "$ref": "#/definitions/person" },
                "staff": { "type": "array", "items": { "$ref": "#/definitions/person" } } } } }
            """).Fields;

        Assert.Equal([("body/name", ValueKind.Text), ("body/boss", ValueKind.Text), ("body/staff", ValueKind.List)], fields.Select(field => (field.Key, field.Kind)));
        Assert.Equal(ValueKind.Text, fields[2].ItemFields.Single().Kind);
    }

    [Fact]
    public void A_definition_that_grows_with_each_reference_ends()
    {
        var definitions = string.Join(",", Enumerable.Range(0, 30).Select(number => $$"""
            "d{{number}}": { "type": "object", "properties": { "a": { "$ref": "#/definitions/d{{number + 1}}" }, "b": { "$ref": "#/definitions/d{{number + 1}}" } } }
            """));

        var operation = SmallConnector.WithBody("""{ "$ref": "#/definitions/d0" }""", definitions: $$"""{ {{definitions}} }""");

        Assert.InRange(operation.Fields.Count, 2, 3_000);
    }

    [Fact]
    public void A_definition_in_which_each_refers_to_all_ends()
    {
        var all = string.Join(",", Enumerable.Range(0, 12).Select(number => $$"""
            "p{{number}}": { "$ref": "#/definitions/d{{number}}" }
            """));
        var definitions = string.Join(",", Enumerable.Range(0, 12).Select(number => $$"""
            "d{{number}}": { "type": "object", "properties": { {{all}} } }
            """));

        var operation = SmallConnector.WithBody("""{ "$ref": "#/definitions/d0" }""", definitions: $$"""{ {{definitions}} }""");

        Assert.InRange(operation.Fields.Count, 1, 3_000);
    }

    [Fact]
    public void A_chain_of_parts_that_is_deeper_than_the_stack_ends()
    {
        var definitions = string.Join(",", Enumerable.Range(0, 30_000).Select(number => $$"""
            "d{{number}}":{"allOf":[{"$ref":"#/definitions/d{{number + 1}}"}]}
            """));

        var operation = SmallConnector.WithBody("""{ "$ref": "#/definitions/d0" }""", definitions: $$"""{ {{definitions}} }""");

        Assert.Single(operation.Fields);
    }

    [Fact]
    public void Choices_have_their_display_names()
    {
        var field = SmallConnector.WithParameters("""
            [ { "name": "size", "in": "query", "type": "integer", "format": "enum", "enum": [1, 2, 3],
                "x-ms-enum-values": [ { "value": 1, "displayName": "Small" }, { "value": 2, "displayName": " " } ] } ]
            """).Operations.Single().Fields.Single();

        Assert.Equal([new("1", "Small"), new("2", "2"), new("3", "3")], field.Choices);
    }

    [Fact]
    public void The_newer_of_two_dynamic_extensions_wins()
    {
        var choices = SmallConnector.WithParameters("""
            [ { "name": "film", "in": "query", "type": "integer",
                "x-ms-dynamic-values": { "operationId": "Old", "value-path": "id" },
                "x-ms-dynamic-list": { "operationId": "New", "itemsPath": "a/b", "itemValuePath": "id", "itemTitlePath": "name",
                    "parameters": { "kind": { "value": "x" }, "parent": { "parameterReference": "body/parent" } } } } ]
            """).Operations.Single().Fields.Single().DynamicChoices!;

        Assert.Equal("New", choices.OperationId);
        Assert.Equal(["a", "b"], choices.Items);
        Assert.Equal([new("kind", "\"x\"", null), new("parent", null, "body/parent")], choices.Inputs);
    }

    [Fact]
    public void A_shape_that_is_known_at_run_time_becomes_fields_then()
    {
        var waiting = SmallConnector.WithBody("""
            { "type": "object", "properties": { "item": { "type": "object", "title": "Item", "x-ms-dynamic-schema": { "operationId": "GetShape", "parameters": { "of": { "parameter": "kind" } } } } } }
            """).Fields.Single();
        using var schema = System.Text.Json.JsonDocument.Parse("""{ "type": "object", "properties": { "height": { "type": "integer", "title": "Height" } } }""");

        Assert.Equal("GetShape", waiting.Shape!.OperationId);
        var field = MakerConnector.FieldsOf(waiting, schema.RootElement).Single();
        Assert.Equal(("body/item/height", "Item Height", ValueKind.Integer), (field.Key, field.Title, field.Kind));
    }

    [Fact]
    public void Fields_come_in_the_order_path_query_header_body()
    {
        var fields = SmallConnector.WithParameters("""
            [ { "name": "h", "in": "header", "type": "string" }, { "name": "q", "in": "query", "type": "string" }, { "name": "id", "in": "path", "required": true, "type": "string" } ]
            """).Operations.Single().Fields;

        Assert.Equal(["id", "q", "h"], fields.Select(field => field.Key));
        Assert.All(fields, field => Assert.Equal(Visibility.Normal, field.Visibility));
    }
}
