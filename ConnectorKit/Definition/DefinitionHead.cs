using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>
/// What a definition says before its operations, from the settings: who publishes it, where it is reached, how one signs in. Used
/// when the definition is written, and again where it is served under another address.
/// </summary>
public static class DefinitionHead
{
    /// <summary>The name of the sign-in among the security definitions. It comes first: the import wizard reads the first only.</summary>
    public const string SignIn = "entra_id";

    /// <summary>The name of the key among the security definitions and of its connection parameter.</summary>
    public const string ApiKey = "api_key";

    /// <summary>The header that carries a key.</summary>
    public const string ApiKeyHeader = "X-API-Key";

    private static readonly string[] Kept = ["paths", "definitions", "parameters", "responses"];

    /// <summary>A new definition with the keys in the order of the connector guidelines.</summary>
    /// <param name="definition">Its operations and capabilities are taken over, nothing else.</param>
    /// <param name="settings">What to say.</param>
    /// <param name="scheme">https, but for a gateway in Development.</param>
    public static JsonObject Apply(JsonObject definition, ConnectorSettings settings, string scheme = "https")
    {
        var result = new JsonObject
        {
            ["swagger"] = "2.0",
            ["info"] = Info(settings),
            ["host"] = settings.Host,
            ["basePath"] = "/",
            ["schemes"] = new JsonArray(scheme),
            ["consumes"] = new JsonArray("application/json"),
            ["produces"] = new JsonArray("application/json"),
        };
        foreach (var key in Kept.Where(definition.ContainsKey))
            result[key] = definition[key]?.DeepClone();
        result["securityDefinitions"] = SecurityDefinitions(settings.SignIn);
        result["security"] = new JsonArray(
            new JsonObject { [SignIn] = new JsonArray(ScopeOf(settings.SignIn)) },
            new JsonObject { [ApiKey] = new JsonArray() });
        if (definition["x-ms-capabilities"] is { } capabilities)
            result["x-ms-capabilities"] = capabilities.DeepClone();
        result["x-ms-connector-metadata"] = Metadata(settings);
        return result;
    }

    /// <summary>Where one signs in, by the authorization code grant (RFC 6749 section 4.1).</summary>
    public static Uri AuthorizationUrl(ConnectorSignIn signIn) => Endpoint(signIn, "authorize");

    /// <summary>Where the code is exchanged for a token.</summary>
    public static Uri TokenUrl(ConnectorSignIn signIn) => Endpoint(signIn, "token");

    /// <summary>The scope in full, as a token request names it.</summary>
    public static string ScopeOf(ConnectorSignIn signIn) => $"{signIn.Resource}/{signIn.Scope}";

    internal static JsonObject Info(ConnectorSettings settings) => new()
    {
        ["title"] = settings.Title,
        ["description"] = settings.Description,
        ["version"] = settings.Version,
        ["contact"] = new JsonObject
        {
            ["name"] = settings.Contact.Name,
            ["url"] = settings.Contact.Url.OriginalString,
            ["email"] = settings.Contact.Email,
        },
    };

    private static JsonObject SecurityDefinitions(ConnectorSignIn signIn) => new()
    {
        [SignIn] = new JsonObject
        {
            ["type"] = "oauth2",
            ["flow"] = "accessCode",
            ["authorizationUrl"] = AuthorizationUrl(signIn).OriginalString,
            ["tokenUrl"] = TokenUrl(signIn).OriginalString,
            ["scopes"] = new JsonObject { [ScopeOf(signIn)] = ScopeText },
        },
        [ApiKey] = new JsonObject { ["type"] = "apiKey", ["name"] = ApiKeyHeader, ["in"] = "header" },
    };

    internal const string ScopeText = "Read on behalf of the person who has signed in.";

    private static JsonArray Metadata(ConnectorSettings settings) =>
    [
        Property("Website", settings.Website.OriginalString),
        Property("Privacy policy", settings.PrivacyPolicy.OriginalString),
        Property("Categories", string.Join(';', settings.Categories)),
    ];

    private static JsonObject Property(string name, string value) => new() { ["propertyName"] = name, ["propertyValue"] = value };

    private static Uri Endpoint(ConnectorSignIn signIn, string name) =>
        new($"{signIn.Authority.OriginalString.TrimEnd('/')}/{signIn.TenantId}/oauth2/v2.0/{name}");
}
