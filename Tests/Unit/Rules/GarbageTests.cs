using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>Whatever the text, a check comes to its end and returns findings.</summary>
public class GarbageTests
{
    private static readonly string?[] Kinds = ["null", "true", "-7.5e300", "\"text\"", "[]", "{}", "[null]",
        "{\"$ref\": \"#/definitions/Book\"}"];

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("swagger: '2.0'")]
    [InlineData("{} {}")]
    [InlineData("\ud800")]
    public void What_is_not_JSON_is_one_finding(string text) =>
        Assert.Equal("5000.2.6.2", Assert.Single(ConnectorRules.Check(new(text))).Rule);

    [Theory]
    [InlineData("{\"swagger\": \"3.0\",}")]
    [InlineData("// mine\n{\"swagger\": \"3.0\"}")]
    public void What_some_readers_let_pass_is_one_finding_and_hides_no_other(string text)
    {
        var found = ConnectorRules.Check(new(text)).Select(finding => finding.Rule).ToList();

        Assert.Single(found, "5000.2.6.2");
        Assert.Contains("SpecificationVersionIncorrect", found);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1,\n\n}", 2, "The file is not JSON, line 2: A comma stands behind the last entry.")]
    [InlineData("", null, "The file is not JSON. It is empty.")]
    [InlineData("\nswagger: '2.0'", null, "The file is not JSON. It looks like YAML. Convert it: nothing in Power Platform reads that.")]
    [InlineData("{\n  \"a\" 1\n}", 2, "The file is not JSON, line 2: '1' is invalid after a property name. Expected a ':'.")]
    public void What_is_not_JSON_is_found_at_its_line(string text, int? line, string message)
    {
        var finding = ConnectorRules.Check(new(text)).First(finding => finding.Rule == "5000.2.6.2");

        Assert.Equal((line, message), (finding.Line, finding.Message));
    }

    [Fact]
    public void Blanks_at_the_end_are_found_at_the_first_line() =>
        Assert.Equal(2, ConnectorRules.Check(new("{\n    \"swagger\": \"2.0\" \n}")).Single(finding => finding.Rule == "TrailingWhitespace").Line);

    [Fact]
    public void Nesting_without_end_is_not_read() =>
        Assert.Equal("5000.2.6.2", Assert.Single(ConnectorRules.Check(new(new string('[', 100_000)))).Rule);

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[[]]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{}")]
    public void What_is_JSON_and_no_definition_has_findings(string text) =>
        Assert.Contains(ConnectorRules.Check(new(text, text)), finding => finding.Severity is Severity.Error);

    [Theory]
    [InlineData("""{"\ud800": "\ud800", "paths": {"/\udfff": {"get": {"operationId": "\ud800", "summary": "\ud800"}}}, "definitions": {"\ud800": {"properties": {"\ud800": {"x": "\ud800"}}}}}""")]
    [InlineData("""{"definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"$ref": "#/definitions/A"}}, "paths": {"/a": {"get": {"parameters": [{"$ref": "#/paths/~1a/get/parameters/0"}], "responses": {"200": {"$ref": "#/paths/~1a/get/responses/200"}, "201": {"schema": {"$ref": "#/definitions/A"}}}}}}}""")]
    [InlineData("""{"definitions": {"A": {"allOf": [{"$ref": "#/definitions/A"}, {"$ref": "#"}, {"$ref": "#/"}], "required": ["b"]}}, "paths": {"/a": {"get": {"operationId": "A", "responses": {"200": {"schema": {"$ref": "#/definitions/A"}}}, "parameters": [{"in": "path", "x-ms-dynamic-values": {"operationId": "A", "value-collection": "b/c", "value-path": "d"}}]}}}}""")]
    [InlineData("""{"paths": {"/a": {"get": {}, "get": {"responses": {"200": {}, "200": {}}}}, "/a": {}, "": {}}, "swagger": "1", "swagger": "2.0"}""")]
    public void Circles_halves_of_characters_and_repeated_keys_are_survived(string text) =>
        Assert.NotEmpty(ConnectorRules.Check(new(text)));

    [Fact]
    public void Deep_schemas_are_survived()
    {
        var schema = string.Concat(Enumerable.Repeat("{\"items\":", 120)) + "{}" + new string('}', 120);

        Assert.NotEmpty(ConnectorRules.Check(new(
            """{"definitions": {"A": SCHEMA}, "paths": {"/a": {"get": {"responses": {"200": {"schema": {"$ref": "#/definitions/A"}}}}}}}""".Replace("SCHEMA", schema, StringComparison.Ordinal))));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Each_value_of_a_good_connector_may_be_of_another_kind()
    {
        List<string> pointers =
        [
            .. Pointers(JsonNode.Parse(CleanConnector.With("").Definition)!, ""), .. Pointers(JsonNode.Parse(CleanConnector.With("").Properties!)!, "@"),
        ];
        Assert.True(pointers.Count > 350, "The clean connector has lost its values.");

        // The kinds in turn: each at each place would take seconds, and find no more.
        Parallel.ForEach(pointers.Index(), entry =>
        {
            var changes = $"{entry.Item} = {Kinds[entry.Index % Kinds.Length]}";
            Assert.Null(Record.Exception(() => ConnectorRules.Check(CleanConnector.With(changes))) is { } exception ? $"{changes}: {exception}" : null);
        });
    }

    private static IEnumerable<string> Pointers(JsonNode node, string pointer)
    {
        IEnumerable<(string Key, JsonNode? Value)> children = node switch
        {
            JsonObject members => members.Select(member => (member.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1",
                StringComparison.Ordinal), member.Value)),
            JsonArray items => items.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        return children.SelectMany(child => Pointers(child.Value!, $"{pointer}/{child.Key}").Prepend($"{pointer}/{child.Key}"));
    }
}
