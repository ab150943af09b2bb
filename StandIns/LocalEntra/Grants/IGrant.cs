using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Grants;

/// <summary>One way to get a token.</summary>
internal interface IGrant
{
    /// <summary>The <c>grant_type</c>.</summary>
    string Type { get; }

    /// <summary>Answers a token request of a client that has been authenticated.</summary>
    /// <exception cref="EntraException">The request is refused.</exception>
    TokenResponse Redeem(Client client, ProtocolParameters parameters);
}
