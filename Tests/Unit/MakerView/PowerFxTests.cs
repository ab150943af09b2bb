using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.MakerView.Calls;

namespace FusionSample.Tests.Unit.MakerView;

/// <summary>Formulas as Power Apps' own library orders and names arguments (facts 11 to 13).</summary>
public class PowerFxTests
{
    private const string Nested = """
        { "type": "object", "required": ["at", "kind", "silent", "seen"], "properties": {
            "note": { "type": "string" },
            "at": { "type": "object", "required": ["x"], "properties": { "x": { "type": "number" }, "y": { "type": "number" } } },
            "kind": { "type": "string" },
            "silent": { "type": "string", "default": "d", "x-ms-visibility": "internal" },
            "seen": { "type": "string", "x-ms-visibility": "internal" },
            "more": { "type": "object", "properties": { "deep": { "type": "boolean" } } } } }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Required_properties_are_arguments_even_of_an_optional_body(bool required)
    {
        var formula = Formula(SmallConnector.WithBody(Nested, required), ("body/note", "n"), ("body/at/x", 1), ("body/at/y", 2.50), ("body/kind", "k"), ("body/more/deep", true));

        Assert.Equal("""'Small one'.PostThings({x: 1, y: 2.5}, "k", Blank(), {note: "n", more: {deep: true}})""", formula);
    }

    [Fact]
    public void An_optional_body_that_is_left_blank_still_has_its_arguments() =>
        Assert.Equal("'Small one'.PostThings(Blank(), Blank(), Blank())", Formula(SmallConnector.WithBody(Nested, required: false)));

    [Fact]
    public void Arguments_come_in_the_order_path_query_header_body()
    {
        var connector = SmallConnector.WithParameters("""
            [ { "name": "body", "in": "body", "schema": { "type": "object", "required": ["b"], "properties": { "b": { "type": "string" } } } },
              { "name": "h", "in": "header", "required": true, "type": "string" }, { "name": "q", "in": "query", "required": true, "type": "string" },
              { "name": "o", "in": "query", "type": "string" }, { "name": "id", "in": "path", "required": true, "type": "string" } ]
            """, "/things/{id}");

        Assert.Equal("""'Small one'.GetThings("id", "q", "h", "body/b", {o: "o"})""", Formula(connector.Operations.Single(), field => field.Key));
    }

    [Fact]
    public void A_body_that_is_a_list_is_one_argument()
    {
        const string list = """{ "type": "array", "items": { "type": "string" } }""";

        Assert.Equal("""'Small one'.PostThings(["a"])""", Formula(SmallConnector.WithBody(list), ("body", new JsonArray("a"))));
        Assert.Equal("""'Small one'.PostThings({body: ["a"]})""", Formula(SmallConnector.WithBody(list, required: false), ("body", new JsonArray("a"))));
    }

    [Theory]
    [InlineData("Get-Things_V2", "GetThingsV2")]
    [InlineData("größe.1", "größe1")]
    [InlineData("--", null)]
    public void A_function_is_named_by_the_letters_and_digits_of_its_id(string id, string? name) =>
        Assert.Equal(name, MakerConnector.Read(new($$"""{ "swagger": "2.0", "paths": { "/a": { "get": { "operationId": "{{id}}" } } } }""")).Operations.Single().FunctionName);

    private static string? Formula(MakerOperation operation, params (string Key, JsonNode? Value)[] values) =>
        Formula(operation, field => values.FirstOrDefault(one => one.Key == field.Key).Value);

    private static string? Formula(MakerOperation operation, Func<MakerField, JsonNode?> values)
    {
        var connector = SmallConnector.WithParameters("[]");
        return PowerFx.Formula(connector, CallBuilder.Build(connector, operation, values));
    }
}
