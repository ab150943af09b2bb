using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Grants;

/// <summary>A refresh token becomes new tokens and a new refresh token; the old one has done its work (RFC 6749, section 6).</summary>
internal sealed class RefreshTokenGrant(
    OneTimeStore<RefreshToken> refreshTokens, TokenIssuer issuer, IOptions<LocalEntraOptions> options) : IGrant
{
    public string Type => "refresh_token";

    public TokenResponse Redeem(Client client, ProtocolParameters parameters)
    {
        var asked = parameters["scope"] is { } scope ? RequestedScopes.Parse(scope, options.Value.ClientId) : null;
        var (state, token) = refreshTokens.Take(parameters.Require("refresh_token"));
        if (state == HandleState.Used)
            token!.SignIn.Revoke();
        if (state == HandleState.Expired)
            throw Refused(700082, $"The refresh token has expired: it lasts {options.Value.RefreshTokenLifetime}. Sign in again.");
        if (token is null || token.SignIn.Client != client)
            throw Refused(70000, "The refresh token is not valid.");
        if (token.SignIn.Revoked)
        {
            throw Refused(50173, "The sign-in was ended, because its code or one of its refresh tokens was used twice: "
                + "each gives a new one and is then worthless. Sign in again.");
        }

        var granted = token.SignIn.Scopes;
        return issuer.ForPerson(token.SignIn, asked is null ? granted : granted.NarrowTo(asked));
    }

    private static EntraException Refused(int number, string description) => new("invalid_grant", number, description);
}
