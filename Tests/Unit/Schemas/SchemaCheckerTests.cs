using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Schemas;

/// <summary>The checker of answers finds each kind of misfit, and nothing in what fits.</summary>
public class SchemaCheckerTests
{
    private const string Root = """{"definitions":{"Ship/1":{"type":"object","properties":{"id":{"type":"integer","format":"int32"}}}}}""";

    [Theory]
    [InlineData("""{"type":"string"}""", "2.5", ": Number stands where string is declared")]
    [InlineData("""{"type":"string"}""", "null", ": Null stands where string is declared")]
    [InlineData("""{}""", "\"a\"", ": String stands where no type is declared")]
    [InlineData("""{"type":"file"}""", "\"a\"", ": String stands where file is declared")]
    [InlineData("""{"type":"string","format":"idn-email"}""", "\"a\"", ": 'a' is no idn-email")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2.5", ": 2.5 is no int32")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483648", ": 2147483648 is no int32")]
    [InlineData("""{"type":"integer","format":"int32"}""", "\"2\"", ": String stands where integer is declared")]
    [InlineData("""{"type":"integer","format":"int64"}""", "9223372036854775808", ": 9223372036854775808 is no int64")]
    [InlineData("""{"type":"integer"}""", "2.5", ": 2.5 is no integer")]
    [InlineData("""{"type":"integer","format":"int16"}""", "2", ": 2 is no int16")]
    [InlineData("""{"type":"number","format":"double"}""", "1e30", ": 1e30 is no double")]
    [InlineData("""{"type":"number"}""", "\"2.5\"", ": String stands where number is declared")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", ": String stands where boolean is declared")]
    [InlineData("""{"type":"string","format":"date"}""", "\"1977-05-25T00:00:00Z\"", ": '1977-05-25T00:00:00Z' is no date")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2014-12-20T20:58:18.411\"", ": '2014-12-20T20:58:18.411' is no date-time")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2014-13-20T20:58:18Z\"", ": '2014-13-20T20:58:18Z' is no date-time")]
    [InlineData("""{"type":"string","format":"uri"}""", "\"/api/people?page=2\"", ": '/api/people?page=2' is no uri")]
    [InlineData("""{"type":"string","enum":["a","b"]}""", "\"c\"", ": \"c\" is not in the enum")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """["a",1]""", "/1: Number stands where string is declared")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """[null]""", "/0: Null stands where string is declared")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """{"0":"a"}""", ": Object stands where array is declared")]
    [InlineData("""{"type":"array"}""", "[]", ": the schema has no items")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":"x","b":1}""", "/b: is not declared")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"A":"x"}""", "/A: is not declared")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"b":null}""", "/b: is not declared")]
    [InlineData("""{"type":"object","additionalProperties":false}""", """{"a":1}""", "/a: is not declared")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"object"}}""", """{"a":1}""", "/a: Number stands where object is declared")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", "{}", "/a: is missing")]
    [InlineData("""{"type":"object","allOf":[]}""", "{}", ": the schema has 'allOf'")]
    [InlineData("""{"$ref":"#/definitions/Ship~11"}""", """{"id":"1"}""", "/id: String stands where integer is declared")]
    [InlineData("""{"$ref":"#/definitions/Droid"}""", "{}", ": there is no schema #/definitions/Droid")]
    [InlineData("""{"type":"object","x-ms-dynamic-schema":{}}""", "{}", ": no dynamic schema is known")]
    public void A_misfit_is_found_and_its_place_named(string schema, string answer, string misfit) =>
        Assert.Equal([misfit], SchemaChecker.Misfits(Json(Root), Json(schema), Json(answer)));

    [Theory]
    [InlineData("""{"type":"integer","format":"int32"}""", "-2147483648")]
    [InlineData("""{"type":"integer","format":"int64"}""", "1000000000000")]
    [InlineData("""{"type":"number","format":"double"}""", "0.5")]
    [InlineData("""{"type":"number","format":"double"}""", "1")]
    [InlineData("""{"type":"boolean"}""", "false")]
    [InlineData("""{"type":"string","format":"date"}""", "\"1977-05-25\"")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2014-12-20T20:58:18.411Z\"")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2014-12-20T20:58:18+02:00\"")]
    [InlineData("""{"type":"string","format":"uri"}""", "\"http://localhost:5480/api/people?page=2\"")]
    [InlineData("""{"type":"string","enum":["a","b"]}""", "\"b\"")]
    [InlineData("""{"type":"object"}""", """{"whatever":[1]}""")]
    [InlineData("""{"type":"object","additionalProperties":true}""", """{"a":1}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"integer"}}""", """{"a":"x","b":1}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","format":"uri"}}}""", """{"a":null}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", "{}")]
    [InlineData("""{"type":"array","items":{"$ref":"#/definitions/Ship~11"}}""", """[{"id":1},{"id":null}]""")]
    public void What_fits_is_left_alone(string schema, string answer) =>
        Assert.Empty(SchemaChecker.Misfits(Json(Root), Json(schema), Json(answer)));

    [Fact]
    public void A_dynamic_part_is_checked_against_its_own_schema_which_stands_alone()
    {
        var schema = Json("""{"type":"object","properties":{"record":{"type":"object","x-ms-dynamic-schema":{}}}}""");
        var shape = Json("""{"type":"object","properties":{"a":{"type":"string"},"b":{"$ref":"#/definitions/Ship~11"}}}""");

        Assert.Empty(SchemaChecker.Misfits(Json(Root), schema, Json("""{"record":{"a":"x"}}"""), shape));
        Assert.Equal(
            ["/record/b: there is no schema #/definitions/Ship~11", "/record/c: is not declared"],
            SchemaChecker.Misfits(Json(Root), schema, Json("""{"record":{"b":{"id":1},"c":1}}"""), shape));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
