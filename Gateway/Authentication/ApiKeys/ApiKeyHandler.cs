using System.Security.Claims;
using System.Text.Encodings.Web;
using FusionSample.ConnectorKit.Definition;
using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Authentication.ApiKeys;

/// <summary>A key in the header <c>X-API-Key</c>, against the list of keys in memory.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessState access, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        if (!Context.TryAnswer(failure))
            Context.TryAnswer(new CredentialException(ProblemTypes.ApiKeyInvalid));
        // RFC 9110, 15.5.2, wants one in each 401; no scheme is registered for keys.
        if (Response.StatusCode == StatusCodes.Status401Unauthorized)
            Response.Headers.WWWAuthenticate = $"{Scheme.Name} header=\"{DefinitionHead.ApiKeyHeader}\"";
    }

    private AuthenticateResult Authenticate()
    {
        if (Request.HasBearer())
            return Refused(ProblemTypes.TwoCredentials);
        // A key that was revoked a moment ago must not go on because nobody can be asked.
        if (access is not { IsCurrent: true, Last: { } list })
            return Refused(ProblemTypes.StoreUnavailable);
        // One answer for whatever is wrong: whoever guesses learns nothing from it.
        if (!ApiKey.TryParse(Request.Key(), out var id, out var secret)
            || list.FindKey(id) is var key && !ApiKey.Matches(key, secret) || !IsValid(key!))
        {
            return Refused(ProblemTypes.ApiKeyInvalid);
        }

        var identity = new ClaimsIdentity(
            [new(CallerClaims.Key, id), new(CallerClaims.Roles, key!.Role)], CallerClaims.KeyAuthentication, CallerClaims.Key, CallerClaims.Roles);
        return AuthenticateResult.Success(new AuthenticationTicket(new Caller(new ClaimsPrincipal(identity)), Scheme.Name));
    }

    private bool IsValid(StoredKey key) => key.RevokedAt is null && time.GetUtcNow() < key.ExpiresAt;

    private static AuthenticateResult Refused(ProblemType problem) => AuthenticateResult.Fail(new CredentialException(problem));
}
