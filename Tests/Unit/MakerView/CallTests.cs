using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.MakerView.Calls;

namespace FusionSample.Tests.Unit.MakerView;

public class CallTests
{
    private const string Parameters = """
        [ { "name": "id", "in": "path", "required": true, "type": "string", "x-ms-summary": "Id", "x-ms-url-encoding": "double" },
          { "name": "deep", "in": "query", "type": "boolean" },
          { "name": "version", "in": "query", "required": true, "type": "string", "default": "v 1", "x-ms-visibility": "internal" },
          { "name": "secret", "in": "query", "type": "string", "default": "x", "x-ms-visibility": "internal" },
          { "name": "note", "in": "header", "type": "string" } ]
        """;

    [Fact]
    public void A_call_is_written_as_the_runtime_writes_it()
    {
        var call = Build(SmallConnector.WithParameters(Parameters, "/things/{id}"), ("id", "a/b"), ("deep", true), ("note", "hello"));

        Assert.Equal("/base/things/a%252Fb?deep=True&version=v%201", call.PathAndQuery);
        Assert.Equal([new("note", "hello")], call.Headers);
        Assert.Null(call.Body);
    }

    [Fact]
    public void A_name_that_stands_in_two_places_is_two_fields()
    {
        var connector = SmallConnector.WithParameters("""
            [ { "name": "id", "in": "path", "required": true, "type": "string" }, { "name": "id", "in": "query", "type": "string" }, { "name": "id", "in": "query", "type": "string" } ]
            """, "/things/{id}");

        var call = CallBuilder.Build(connector, connector.Operations.Single(), field => field.In);

        Assert.Equal("/base/things/path?id=query", call.PathAndQuery);
    }

    [Fact]
    public void What_is_blank_is_left_out()
    {
        var call = Build(SmallConnector.WithParameters(Parameters, "/things/{id}"), ("id", "1"), ("note", ""), ("deep", null));

        Assert.Equal("/base/things/1?version=v%201", call.PathAndQuery);
        Assert.Empty(call.Headers);
    }

    [Fact]
    public void What_is_required_and_missing_is_named()
    {
        var missing = Assert.Throws<MissingFieldsException>(() => Build(SmallConnector.WithParameters(Parameters, "/things/{id}"), ("id", "")));

        Assert.Equal("Fill in: Id.", missing.Message);
    }

    [Fact]
    public void A_body_is_put_together_from_its_fields()
    {
        var operation = SmallConnector.WithBody("""
            { "type": "object", "required": ["kind"], "properties": {
                "kind": { "type": "string", "default": "plain", "x-ms-visibility": "internal" },
                "at": { "type": "object", "properties": { "x": { "type": "number" }, "y": { "type": "number" } } } } }
            """);

        var call = Build(operation, ("body/at/x", 1.5), ("body/at/y", 2));

        Assert.Equal("""{"kind":"plain","at":{"x":1.5,"y":2}}""", call.Body!.ToJsonString());
    }

    [Fact]
    public void A_formula_has_what_is_required_in_its_place_and_the_rest_in_a_record()
    {
        var connector = SmallConnector.WithParameters(Parameters, "/things/{id}");

        var formula = PowerFx.Formula(connector, Build(connector, ("id", "say \"hi\""), ("deep", false), ("note", "n")));

        Assert.Equal(""""'Small one'.GetThings("say ""hi""", {deep: false, note: "n"})"""", formula);
    }

    [Fact]
    public void Curl_and_http_quote_what_a_maker_types()
    {
        var operation = SmallConnector.WithBody("""{ "type": "object", "properties": { "text": { "type": "string" } } }""");
        var call = Build(operation, ("body/text", "it's $(rm)"));

        Assert.Equal("""curl -X POST 'https://x/base/things' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"text":"it\u0027s $(rm)"}'""",
            CallTexts.Curl(call, "https://x"));
        Assert.Equal("""
            POST https://x/base/things
            Authorization: Bearer {{token}}
            Content-Type: application/json

            {"text":"it\u0027s $(rm)"}
            """.ReplaceLineEndings("\n"), CallTexts.Http(call, "https://x"));
    }

    private static PreparedCall Build(MakerConnector connector, params (string Key, JsonNode? Value)[] values) =>
        CallBuilder.Build(connector, connector.Operations.Single(), field => values.FirstOrDefault(one => one.Key == field.Key).Value);

    private static PreparedCall Build(MakerOperation operation, params (string Key, JsonNode? Value)[] values) =>
        CallBuilder.Build(SmallConnector.WithParameters("[]"), operation, field => values.FirstOrDefault(one => one.Key == field.Key).Value);
}
