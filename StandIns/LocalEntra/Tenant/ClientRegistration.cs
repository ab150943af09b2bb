namespace FusionSample.LocalEntra.Tenant;

/// <summary>One registered application, as configuration writes it.</summary>
public sealed class ClientRegistration
{
    /// <summary>The application (client) id, a GUID.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What the sign-in page calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>An application on somebody's device that can keep no secret; it may use the device code flow.</summary>
    public bool Public { get; set; }

    /// <summary>The secret of a confidential client; when left out one is made at each start and shown on the start page.</summary>
    public string? Secret { get; set; }

    /// <summary>Where a sign-in may return to. On loopback the port is not compared (RFC 8252, section 7.3).</summary>
    public List<string> RedirectUris { get; } = [];

    /// <summary>Where a sign-out may return to.</summary>
    public List<string> PostLogoutRedirectUris { get; } = [];

    /// <summary>The application roles that its own tokens (client credentials) carry.</summary>
    public List<string> AppRoles { get; } = [];
}
