using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>What the platform does with a call on its way.</summary>
internal static class Policies
{
    public static JsonArray For(IReadOnlyList<ConnectorOperation> operations) =>
    [
        KeyHeader(),
        .. operations
            .Where(operation => operation.NextLinkName is not null)
            .GroupBy(operation => operation.NextLinkName!)
            .Select(NextLink),
    ];

    // Where a connector has parameter sets nothing binds a key to the header that the definition names: the connectors that offer both
    // do it with this policy. The second argument is the value where the connection has no such parameter, so a connection that has
    // signed in sends 'X-API-Key:' with nothing behind it, which the service must read as no key (RFC 9110 section 5.5 allows it).
    private static JsonObject KeyHeader() => new()
    {
        ["templateId"] = "setheader",
        ["title"] = $"Send the API key as {DefinitionHead.ApiKeyHeader}",
        ["parameters"] = new JsonObject
        {
            ["x-ms-apimTemplateParameter.name"] = DefinitionHead.ApiKeyHeader,
            ["x-ms-apimTemplateParameter.value"] = $"@connectionParameters('{DefinitionHead.ApiKey}','')",
            ["x-ms-apimTemplateParameter.existsAction"] = "override",
            ["x-ms-apimTemplate-policySection"] = "Request",
        },
    };

    // Without it the platform would follow the next page's address past its own gateway, without the connection.
    private static JsonNode NextLink(IGrouping<string, ConnectorOperation> pageable) => new JsonObject
    {
        ["templateId"] = "updatenextlink",
        ["title"] = "Route the next page through the connection",
        ["parameters"] = new JsonObject
        {
            ["x-ms-apimTemplateParameter.nextLinkPropertyName"] = pageable.Key,
            ["x-ms-apimTemplate-operationName"] = new JsonArray([.. pageable.Select(operation => JsonValue.Create(operation.Id))]),
        },
    };
}
