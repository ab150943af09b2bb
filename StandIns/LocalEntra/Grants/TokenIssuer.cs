using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using FusionSample.LocalEntra.Tokens;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Grants;

/// <summary>Puts the tokens of an answer together, and says in the log who got one, never the token.</summary>
internal sealed class TokenIssuer(
    TokenFactory tokens, OneTimeStore<RefreshToken> refreshTokens, IOptions<LocalEntraOptions> options, ILogger<TokenIssuer> logger)
{
    // Microsoft Graph: what Entra ID's access token is for when no API is asked for. Our API refuses it, as it would there.
    private const string NoApiAudience = "00000003-0000-0000-c000-000000000000";

    /// <summary>The tokens of a person, for all that was granted or less.</summary>
    public TokenResponse ForPerson(SignIn signIn, RequestedScopes scopes)
    {
        var claims = tokens.ForPerson(signIn.Person, signIn.Client, scopes.Api);
        if (scopes.Api.Count == 0)
        {
            claims["aud"] = NoApiAudience;
            claims.Remove("roles");
        }

        return Response(claims, signIn.Person.Key, signIn.Client) with
        {
            Scope = string.Join(' ', scopes.Api.Count > 0
                ? scopes.Api.Select(scope => $"api://{options.Value.ClientId}/{scope}")
                : RequestedScopes.SignIn.Where(scope => scope != "offline_access")),
            RefreshToken = scopes.OfflineAccess
                ? refreshTokens.Add(new RefreshToken(signIn), options.Value.RefreshTokenLifetime)
                : null,
            IdToken = scopes.OpenId ? tokens.Sign(tokens.ForSignIn(signIn.Person, signIn.Client, signIn.Nonce, scopes.Profile)) : null,
        };
    }

    /// <summary>The access token of an application.</summary>
    public TokenResponse ForApplication(Client client) => Response(tokens.ForApplication(client), client.Key, client);

    private TokenResponse Response(Dictionary<string, object> claims, string subject, Client client)
    {
        logger.LogInformation("An access token for {Subject} at {Client}, uti {TokenId}", subject, client.Key, claims["uti"]);
        var seconds = (long)options.Value.AccessTokenLifetime.TotalSeconds;
        return new TokenResponse("Bearer", seconds, seconds, tokens.Sign(claims));
    }
}
