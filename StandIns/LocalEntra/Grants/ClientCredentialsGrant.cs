using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Grants;

/// <summary>An application acts as itself (RFC 6749, section 4.4): it gets its application roles and no scope.</summary>
internal sealed class ClientCredentialsGrant(TokenIssuer issuer, IOptions<LocalEntraOptions> options) : IGrant
{
    public string Type => "client_credentials";

    public TokenResponse Redeem(Client client, ProtocolParameters parameters)
    {
        if (client.Registration.Public)
        {
            throw new EntraException("unauthorized_client", 7000218,
                $"'{client.Name}' is a public client; only a confidential one, with a secret, can act as itself.");
        }

        var scope = parameters.Require("scope");
        var api = options.Value.ClientId;
        if (scope != $"api://{api}/{RequestedScopes.Default}" && scope != $"{api}/{RequestedScopes.Default}")
        {
            throw new EntraException("invalid_scope", 1002012,
                $"The scope '{scope}' is not valid. For client credentials it is api://{api}/{RequestedScopes.Default}.");
        }

        return issuer.ForApplication(client);
    }
}
