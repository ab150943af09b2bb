using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Unit.Rules;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>Whatever the texts, a comparison comes to its end and returns changes.</summary>
public class NotComparedTests
{
    private static readonly string?[] Kinds = ["null", "true", "-7.5e300", "\"text\"", "[]", "{}", "[null]", "{\"$ref\": \"#/definitions/Book\"}"];

    public static TheoryData<string> NoJson => ["", "{", "swagger: '2.0'", "{} {}", "\ud800", new string('[', 100_000)];

    public static TheoryData<string> Strange =>
    [
        "{}",
        """
        {"\ud800": "\ud800",
         "paths": {"/\udfff": {"get": {"operationId": "\ud800", "parameters": [{"name": "\ud800", "in": "\udfff", "enum": ["\ud800"], "default": "\ud800"}]}}},
         "definitions": {"\ud800": {"properties": {"\ud800": {"x": "\ud800"}}}}}
        """,
        """
        {"definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"$ref": "#/definitions/A"}},
         "paths": {"/a": {"get": {
             "parameters": [{"$ref": "#/paths/~1a/get/parameters/0"}, {"name": "b", "in": "body", "schema": {"$ref": "#"}}],
             "responses": {"200": {"$ref": "#/paths/~1a/get/responses/200"}, "201": {"schema": {"$ref": "#/definitions/A"}}}}}}}
        """,
        """
        {"definitions": {"A": {"allOf": [{"$ref": "#/definitions/A"}, {"$ref": "#"}, {"$ref": "#/"}, 7], "required": ["b", 7], "type": ["string", "null"]}},
         "paths": {"/a": {"get": {"operationId": "A", "security": [7, {"a": 7}], "responses": {"200": {"schema": {"$ref": "#/definitions/A"}}},
             "parameters": [{"in": "path", "x-ms-dynamic-values": {"operationId": "A", "value-collection": "b/c", "value-path": "d"}}]}}}}
        """,
        """
        {"paths": {"/a": {"get": {"operationId": "A"}, "get": {"operationId": "A", "responses": {"200": {}, "200": {}}}}, "/a": {}, "": {"post": {}}},
         "swagger": "1", "swagger": "2.0", "x-ms-capabilities": {"testConnection": {"operationId": "A"}}}
        """,
    ];

    [Theory]
    [MemberData(nameof(NoJson))]
    public void What_is_no_object_is_one_breaking_change_on_its_side(string text)
    {
        var asOld = Assert.Single(ConnectorChanges.Compare(new(text), CleanConnector.With("")));
        var asNew = Assert.Single(ConnectorChanges.Compare(CleanConnector.With(""), new(text)));

        Assert.Equal(("NotCompared", "", null), (asOld.Kind, asOld.OldPointer, asOld.NewPointer));
        Assert.Equal(("NotCompared", null, ""), (asNew.Kind, asNew.OldPointer, asNew.NewPointer));
        Assert.Equal(ChangeSeverity.Breaking, asNew.Severity);
    }

    [Fact]
    public void Properties_that_are_not_JSON_are_one_change_in_their_file() =>
        Assert.Equal(("NotCompared", ConnectorText.PropertiesFile), ConnectorChanges.Compare(CleanConnector.With(""), CleanConnector.With("") with { Properties = "{," })
            is [var change] ? (change.Kind, change.File) : default);

    [Theory]
    [MemberData(nameof(Strange))]
    public void What_is_JSON_and_no_good_definition_is_survived_on_either_side(string text)
    {
        Assert.Empty(ConnectorChanges.Compare(new(text, text), new(text, text)));
        Assert.All(ConnectorChanges.Compare(new(text), CleanConnector.With("")), change => Assert.Contains(change.Kind, (string[])["OperationDeleted", "AddressChanged"]));
        Assert.Equal(9, ConnectorChanges.Compare(CleanConnector.With(""), new(text)).Count(change => change.Kind is "OperationDeleted"));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void More_than_can_be_compared_is_said_and_not_waited_for()
    {
        // Two circles whose lengths have no common divisor meet in every pair: some 37 million.
        var found = ConnectorChanges.Compare(CircularDefinition.Of(6_101), CircularDefinition.Of(6_113));

        Assert.Equal("NotCompared", Assert.Single(found).Kind);
    }

    [Fact]
    public void Long_names_in_every_pointer_do_not_take_all_memory()
    {
        var parameters = string.Join(',', Enumerable.Range(0, 5_000).Select(index => $"{{\"name\": \"p{index} old\", \"in\": \"query\"}}"));
        var old = """{"paths": {"/NAME": {"get": {"operationId": "A", "parameters": [PARAMETERS]}}}}"""
            .Replace("NAME", new string('x', 400_000), StringComparison.Ordinal).Replace("PARAMETERS", parameters, StringComparison.Ordinal);

        var found = ConnectorChanges.Compare(new(old), new(old.Replace(" old", " new", StringComparison.Ordinal)));

        // Not Assert.Contains, which would print the pointers.
        Assert.True(found.Any(change => change.Kind == "NotCompared") && found.Sum(change => change.Pointer.Length) < 4_000_000);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Each_value_of_a_good_connector_may_be_of_another_kind_on_either_side()
    {
        var pointers = Pointers(JsonNode.Parse(CleanConnector.With("").Definition)!, "")
            .Concat(Pointers(JsonNode.Parse(CleanConnector.With("").Properties!)!, "").Select(pointer => $"@{pointer}")).ToList();
        Assert.True(pointers.Count > 300, "The clean connector has lost its values.");

        // The kinds in turn: each at each place would take seconds, and find no more.
        Parallel.ForEach(pointers.Index(), entry =>
        {
            var changes = $"{entry.Item} = {Kinds[entry.Index % Kinds.Length]}";
            var text = CleanConnector.With(changes);
            var exception = Record.Exception(() =>
            {
                ConnectorChanges.Compare(text, CleanConnector.With(""));
                ConnectorChanges.Compare(CleanConnector.With(""), text);
                Assert.Empty(ConnectorChanges.Compare(text, text));
            });
            Assert.Null(exception is null ? null : $"{changes}: {exception}");
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
