namespace FusionSample.LocalEntra.Tenant;

/// <summary>The applications that are there without any configuration.</summary>
internal static class DefaultClients
{
    /// <summary>curl, scripts and tools on somebody's own machine.</summary>
    public const string Tool = "tool";

    /// <summary>An application that acts as itself.</summary>
    public const string Daemon = "daemon";

    public static Dictionary<string, ClientRegistration> Create() => new(StringComparer.OrdinalIgnoreCase)
    {
        [Tool] = new()
        {
            ClientId = "3c1e5a70-8d42-4b6f-9a15-7e0c2b4d6f81",
            Name = "Command line tools",
            Public = true,
            RedirectUris = { "http://localhost", "http://127.0.0.1" },
        },
        ["workbench"] = new()
        {
            ClientId = "9b7d2f46-0c3a-4e81-b5d6-1f8a3c5e7092",
            Name = "Workbench",
            RedirectUris = { "http://localhost:5486/signin-oidc" },
            PostLogoutRedirectUris = { "http://localhost:5486/signout-callback-oidc" },
        },
        ["connector"] = new()
        {
            ClientId = "5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160",
            Name = "Power Platform connector",
            RedirectUris = { "https://global.consent.azure-apim.net/redirect" },
        },
        [Daemon] = new()
        {
            ClientId = "c8a4e2d0-7b59-4f13-a6e8-2d4f6b8c0e37",
            Name = "Nightly job",
            AppRoles = { Scopes.Read },
        },
    };
}
