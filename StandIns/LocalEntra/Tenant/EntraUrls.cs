using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Tenant;

/// <summary>Every address of the stand-in, all from one public address.</summary>
public sealed class EntraUrls(IOptions<LocalEntraOptions> options, IServer server)
{
    /// <summary>In the tenant's place: any work or school directory.</summary>
    public const string Organizations = "organizations";

    /// <summary>Scheme, host and port, without a slash at the end. Known once the server listens.</summary>
    public string Base => (options.Value.PublicUrl ?? Listening()).TrimEnd('/');

    /// <summary>The tenant's root.</summary>
    public string Tenant => $"{Base}/{options.Value.TenantId.ToLowerInvariant()}";

    /// <summary>The <c>iss</c> of every token.</summary>
    public string Issuer => $"{Tenant}/v2.0";

    /// <summary>The issuer in the metadata for any directory: Entra ID has a tenant's id put in by whoever checks a token.</summary>
    public string IssuerOfAnyTenant => $"{Base}/{{tenantid}}/v2.0";

    internal string Metadata => $"{Issuer}/.well-known/openid-configuration";

    internal string Keys => $"{Tenant}/discovery/v2.0/keys";

    internal string KeysOfAnyTenant => $"{Base}/{Organizations}/discovery/v2.0/keys";

    internal string Authorize => $"{Tenant}/oauth2/v2.0/authorize";

    internal string Token => $"{Tenant}/oauth2/v2.0/token";

    internal string DeviceCode => $"{Tenant}/oauth2/v2.0/devicecode";

    internal string DeviceSignIn => $"{Tenant}/oauth2/v2.0/deviceauth";

    internal string Logout => $"{Tenant}/oauth2/v2.0/logout";

    internal string DevToken(string person) => $"{Tenant}/dev/token/{person}";

    private string Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? throw new InvalidOperationException("The public address is known once the server listens; set PublicUrl to know it before.");
}
