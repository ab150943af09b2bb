using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra;

/// <summary>The section <c>LocalEntra</c>, and <c>PublicUrl</c> beside it.</summary>
public sealed class LocalEntraOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "LocalEntra";

    /// <summary>
    /// Scheme, host and port under which others reach this service (key <c>PublicUrl</c>, outside the section). Every URL and
    /// the issuer come from it, never from a request. When left out: the address that the server listens on.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The directory (tenant) id, a GUID.</summary>
    public string TenantId { get; set; } = "7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11";

    /// <summary>The application (client) id of the API that the access tokens are for, a GUID.</summary>
    public string ClientId { get; set; } = "2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    /// <summary>Where the API itself is reached, for the examples on the start page.</summary>
    public string ApiUrl { get; set; } = "http://localhost:5480";

    /// <summary>Access and ID tokens; Entra ID gives 60 to 90 minutes. 1 second to 1 day.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Authorization codes, which RFC 6749 wants short. 1 second to 10 minutes.</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Each refresh token from the moment it was issued. 1 second to 90 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The time a person has to enter a device's code. 1 second to 1 hour.</summary>
    public TimeSpan DeviceCodeLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a device has to wait between two questions. 1 second to 1 minute.</summary>
    public TimeSpan DevicePollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Opens the stand-in beyond loopback: anybody who reaches it can then sign in as any of the four.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>The registered applications by a short name. Configuration adds to the defaults, or changes them.</summary>
    public Dictionary<string, ClientRegistration> Clients { get; } = DefaultClients.Create();
}
