using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Grants;

/// <summary>A code becomes tokens once, for the client, the redirect URI and the challenge that it was issued for (RFC 6749, 7636).</summary>
internal sealed class AuthorizationCodeGrant(
    OneTimeStore<AuthorizationCode> codes, TokenIssuer issuer, IOptions<LocalEntraOptions> options) : IGrant
{
    public string Type => "authorization_code";

    public TokenResponse Redeem(Client client, ProtocolParameters parameters)
    {
        var verifier = parameters.Require("code_verifier");
        var redirectUri = parameters.Require("redirect_uri");
        var (state, code) = codes.Take(parameters.Require("code"));
        switch (state)
        {
            case HandleState.Used:
                code!.SignIn.Revoke();
                throw Refused(54005, "The authorization code was already redeemed. Sign in again for a new one.");
            case HandleState.Expired:
                throw Refused(70008, $"The authorization code has expired: it lasts {options.Value.CodeLifetime}. Sign in again.");
            case HandleState.Unknown:
                throw Refused(70000, "The authorization code is not valid.");
        }

        var signIn = code!.SignIn;
        if (signIn.Client != client)
            throw Refused(70000, "The authorization code was issued to another client.");
        if (code.RedirectUri != redirectUri)
            throw Refused(500112, $"The redirect URI '{redirectUri}' is not the one that the authorization code was asked with.");
        Pkce.Verify(verifier, code.Challenge);
        return issuer.ForPerson(signIn, signIn.Scopes);
    }

    private static EntraException Refused(int number, string description) => new("invalid_grant", number, description);
}
