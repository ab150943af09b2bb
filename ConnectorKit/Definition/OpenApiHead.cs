using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>What <see cref="DefinitionHead"/> is to the connector's definition, for the same API in OpenAPI 3.1.</summary>
public static class OpenApiHead
{
    /// <summary>A new document with information, server and security made from the settings; everything else is kept.</summary>
    /// <param name="document">OpenAPI 3.1.</param>
    /// <param name="settings">What to say.</param>
    /// <param name="scheme">https, but for a gateway in Development.</param>
    public static JsonObject Apply(JsonObject document, ConnectorSettings settings, string scheme = "https")
    {
        var result = document.DeepClone().AsObject();
        result["info"] = DefinitionHead.Info(settings);
        result["servers"] = new JsonArray(new JsonObject { ["url"] = $"{scheme}://{settings.Host}" });
        result["security"] = new JsonArray(
            new JsonObject { [DefinitionHead.SignIn] = new JsonArray(DefinitionHead.ScopeOf(settings.SignIn)) },
            new JsonObject { [DefinitionHead.ApiKey] = new JsonArray() });
        if (result["components"] is not JsonObject components)
            result["components"] = components = [];
        components["securitySchemes"] = SecuritySchemes(settings.SignIn);
        return result;
    }

    private static JsonObject SecuritySchemes(ConnectorSignIn signIn) => new()
    {
        [DefinitionHead.SignIn] = new JsonObject
        {
            ["type"] = "oauth2",
            ["flows"] = new JsonObject
            {
                ["authorizationCode"] = new JsonObject
                {
                    ["authorizationUrl"] = DefinitionHead.AuthorizationUrl(signIn).OriginalString,
                    ["tokenUrl"] = DefinitionHead.TokenUrl(signIn).OriginalString,
                    ["scopes"] = new JsonObject { [DefinitionHead.ScopeOf(signIn)] = DefinitionHead.ScopeText },
                },
            },
        },
        [DefinitionHead.ApiKey] = new JsonObject { ["type"] = "apiKey", ["name"] = DefinitionHead.ApiKeyHeader, ["in"] = "header" },
    };
}
