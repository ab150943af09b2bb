using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>What the platform asks of somebody who makes a connection: to sign in, or a key.</summary>
internal static class ConnectionParameters
{
    /// <summary>Both ways, to choose from (multiple authentication types).</summary>
    public static JsonObject Sets(ConnectorSignIn signIn, string title) => new()
    {
        ["uiDefinition"] = Text("Authentication Type", $"How to connect to {title}."),
        ["values"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "entra-id",
                ["uiDefinition"] = Text("Sign in with Microsoft Entra ID", "Sign in with your work account."),
                ["parameters"] = SignIn(signIn),
            },
            new JsonObject
            {
                ["name"] = "api-key",
                ["uiDefinition"] = Text("Use an API key", "Connect with a key that the service has issued to you."),
                ["parameters"] = new JsonObject { [DefinitionHead.ApiKey] = ApiKey() },
            }),
    };

    /// <summary>The sign-in alone.</summary>
    public static JsonObject SignIn(ConnectorSignIn signIn) => new()
    {
        ["token"] = new JsonObject
        {
            ["type"] = "oauthSetting",
            ["oAuthSettings"] = new JsonObject
            {
                ["identityProvider"] = "aad",
                ["clientId"] = signIn.ClientId,
                ["scopes"] = new JsonArray(signIn.Scope),
                // The platform puts the connector's own name behind it when the connector is first saved.
                ["redirectMode"] = "GlobalPerConnector",
                ["redirectUrl"] = "https://global.consent.azure-apim.net/redirect",
                ["properties"] = new JsonObject
                {
                    ["IsFirstParty"] = "False",
                    ["AzureActiveDirectoryResourceId"] = signIn.Resource,
                },
                ["customParameters"] = new JsonObject
                {
                    ["loginUri"] = Value(signIn.Authority.OriginalString),
                    ["tenantId"] = Value(signIn.TenantId),
                    ["resourceUri"] = Value(signIn.Resource),
                },
            },
            ["uiDefinition"] = new JsonObject
            {
                ["displayName"] = "Sign in",
                ["description"] = "Sign in with your work account.",
                ["tooltip"] = "Sign in with your work account",
                ["constraints"] = new JsonObject { ["required"] = "true" },
            },
        },
        ["token:TenantId"] = new JsonObject
        {
            ["type"] = "string",
            ["metadata"] = new JsonObject { ["sourceType"] = "AzureActiveDirectoryTenant" },
            // The platform fills it in; schema and certification know these very words only, 'ID of for' included.
            ["uiDefinition"] = new JsonObject
            {
                ["displayName"] = "Tenant",
                ["description"] = "The tenant ID of for the Azure Active Directory application",
                ["constraints"] = new JsonObject { ["required"] = "false", ["hidden"] = "true" },
            },
        },
    };

    private static JsonObject ApiKey() => new()
    {
        ["type"] = "securestring",
        ["uiDefinition"] = new JsonObject
        {
            ["displayName"] = "API Key",
            ["description"] = "The key that the service has issued to you.",
            // In a parameter set the text that a maker reads is this one.
            ["schema"] = new JsonObject { ["type"] = "securestring", ["description"] = "The key that the service has issued to you." },
            ["tooltip"] = "Enter your API key",
            ["constraints"] = new JsonObject { ["clearText"] = false, ["required"] = "true", ["tabIndex"] = 1 },
        },
    };

    private static JsonObject Text(string displayName, string description) =>
        new() { ["displayName"] = displayName, ["description"] = description };

    private static JsonObject Value(string value) => new() { ["value"] = value };
}
