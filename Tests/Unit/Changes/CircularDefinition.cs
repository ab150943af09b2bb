using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>A definition whose schemas lead from one to the next, and from the last to the first.</summary>
internal static class CircularDefinition
{
    /// <param name="length">How many there are.</param>
    /// <param name="more">Further properties of each.</param>
    public static ConnectorText Of(int length, string more = "")
    {
        var schemas = Enumerable.Range(0, length)
            .Select(index => Schema.Replace("FROM", $"S{index}", StringComparison.Ordinal).Replace("TO", $"S{(index + 1) % length}", StringComparison.Ordinal)
                .Replace("MORE", more, StringComparison.Ordinal));
        return new(Definition.Replace("SCHEMAS", string.Join(',', schemas), StringComparison.Ordinal));
    }

    private const string Schema = """
        "FROM": {"type": "object", "properties": {"next": {"$ref": "#/definitions/TO"}MORE}}
        """;

    private const string Definition = """
        {
            "swagger": "2.0",
            "paths": {"/a": {"get": {"operationId": "A", "responses": {"200": {"description": "A", "schema": {"$ref": "#/definitions/S0"}}}}}},
            "definitions": {SCHEMAS}
        }
        """;
}
