using System.Security.Claims;
using FusionSample.Gateway.Authentication.Remembered;
using FusionSample.Gateway.Authentication.SigningKeys;
using FusionSample.Gateway.Authorization;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Gateway.Authentication.Entra;

/// <summary>What happens around the validation of a bearer token.</summary>
internal sealed class TokenEvents(TokenGate gate, RememberedTokens remembered, IssuerKeys keys)
{
    /// <summary>Before it: tokens may be closed altogether, and one that is remembered needs no validation.</summary>
    public void Received(MessageReceivedContext context)
    {
        if (context.Request.BearerToken().IsEmpty)
            return;
        if (gate.Closed is { } closed)
        {
            context.Fail(new CredentialException(closed));
            return;
        }

        if (remembered.PlaceOf(context.HttpContext) is not { } place)
            return;
        if (remembered.Find(place) is not { Caller: var caller })
        {
            context.HttpContext.Items[typeof(TokenPlace)] = place;
        }
        else if (gate.Standing(caller) is { } reason)
        {
            context.Fail(new CredentialException(reason));
        }
        else
        {
            context.Principal = caller;
            context.Success();
        }
    }

    /// <summary>After it: is it the kind of token that is meant for an API, and is its bearer still welcome?</summary>
    public void Validated(TokenValidatedContext context)
    {
        // Microsoft.Identity.Web has its own objections.
        if (context.Result is not null)
            return;
        var caller = WithoutToken(context.Principal!, keepsItAdmin: gate.MayHaveItAdmins(context.Principal!));
        context.Principal = caller;
        if (gate.Kind(caller) is { } kind)
        {
            context.Fail(new CredentialException(kind));
            return;
        }

        // Revoked or not: whoever comes with a revoked token again and again costs no signature either.
        if (context.HttpContext.Items[typeof(TokenPlace)] is TokenPlace place)
            remembered.Remember(place, caller, new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero));
        if (gate.Standing(caller) is { } reason)
            context.Fail(new CredentialException(reason));
    }

    /// <summary>Instead of it: what is our trouble is not to be called the token's fault, and a setting that is missing is to be named.</summary>
    public void Failed(AuthenticationFailedContext context)
    {
        switch (context.Exception)
        {
            // Nobody could look up the key (or the issuer, which is asked about where no key is found), a forged one's or not: 503, not 401.
            case SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidIssuerException when keys.Last is null:
                context.Fail(new CredentialException(ProblemTypes.SignInUnavailable));
                break;
            // Nobody vouches for what the token says, but it only chooses the words of the refusal.
            case SecurityTokenInvalidAudienceException or SecurityTokenInvalidIssuerException when IsVersion1(context.Request.BearerToken()):
                context.Fail(new CredentialException(ProblemTypes.TokenVersion));
                break;
        }
    }

    private static bool IsVersion1(ReadOnlySpan<char> token) =>
        new JsonWebToken(token.ToString()).TryGetPayloadValue(EntraClaims.Version, out string? version) && version == EntraClaims.Version1;

    // The library's identity holds on to the token that it was made of. Claims go on being told apart by upper and lower case.
    private static Caller WithoutToken(ClaimsPrincipal validated, bool keepsItAdmin)
    {
        var identity = (ClaimsIdentity)validated.Identity!;
        var claims = identity.Claims.Where(claim => keepsItAdmin || claim is not { Type: CallerClaims.Roles, Value: TeamRoles.ItAdmin });
        return new Caller(new ClaimsPrincipal(new CaseSensitiveClaimsIdentity(
            claims.Select(claim => new Claim(claim.Type, claim.Value, claim.ValueType, claim.Issuer)),
            identity.AuthenticationType, identity.NameClaimType, identity.RoleClaimType)));
    }
}
