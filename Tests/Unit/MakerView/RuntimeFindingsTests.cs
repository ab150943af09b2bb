using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.MakerView;

/// <summary>What the runtime leaves out, told where it happens.</summary>
public class RuntimeFindingsTests
{
    private static readonly ConnectorText Files = new("""
        { "swagger": "2.0", "info": { "title": "T" }, "paths": {
            "/good": { "get": { "operationId": "Good", "responses": { "200": { "description": "d", "schema": { "type": "string" } } } } },
            "/odd": { "get": { "operationId": "Odd", "responses": { "200": { "description": "d", "schema": { "$ref": "#/definitions/odd" } } } } },
            "/seen": { "get": { "operationId": "Seen", "parameters": [ { "$ref": "#/parameters/inner" } ], "responses": { "200": { "description": "d" } } } },
            "/hook": { "x-ms-notification-content": { "schema": { "type": "object" } },
                "post": { "operationId": "Hook", "x-ms-trigger": "single" }, "delete": { "operationId": "Unhook" } } },
          "parameters": { "inner": { "name": "v", "in": "query", "type": "string", "x-ms-visibility": "internal" } },
          "definitions": { "odd": { "type": "object", "properties": { "n": { "$ref": "#/definitions/number" } } }, "number": { "type": "integer", "format": "phone" } } }
        """);

    private static readonly MakerConnector Connector = MakerConnector.Read(Files);
    private static readonly RuntimeFindings Found = Connector.Runtime;

    [Theory]
    [InlineData("Good", "")]
    [InlineData("Odd", "PowerApps-01")]
    [InlineData("Seen", "PowerApps-11")]
    public void A_finding_is_told_at_the_operation_that_it_concerns(string id, string rules) =>
        Assert.Equal(rules, string.Join(',', Found.For(Connector.Find(id)!).Select(finding => finding.Rule)));

    [Theory]
    [InlineData("Good", null)]
    [InlineData("Seen", null)]
    [InlineData("Odd", "'phone'")]
    [InlineData("Hook", "no triggers")]
    [InlineData("Unhook", "webhook's path")]
    public void What_is_no_function_says_why(string id, string? why)
    {
        var said = Found.WhyNoFunction(Connector.Find(id)!);

        if (why is null)
            Assert.Null(said);
        else
            Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public void All_findings_are_of_the_runtime() => Assert.All(Found.All, finding => Assert.StartsWith("PowerApps-", finding.Rule, StringComparison.Ordinal));
}
