using FusionSample.ConnectorKit.Settings;
using FusionSample.Gateway.Authentication;

namespace FusionSample.Gateway.Connector;

/// <summary>What this gateway knows better than connector.settings.json: where it is reached, and how one signs in to it.</summary>
internal static class GatewaySettings
{
    /// <summary>The connector's settings with this gateway's address and sign-in; everything else is kept.</summary>
    public static ConnectorSettings At(this ConnectorSettings settings, Uri publicUrl, EntraOptions entra, ConnectorOptions connector)
    {
        var signIn = settings.SignIn with
        {
            Authority = new Uri(entra.Instance.TrimEnd('/')),
            TenantId = entra.TenantId,
            Resource = $"api://{entra.ClientId}",
            ClientId = Guid.TryParse(connector.ClientId, out var id) ? id.ToString() : settings.SignIn.ClientId,
        };
        return settings with { Host = publicUrl.Authority, SignIn = signIn };
    }
}
