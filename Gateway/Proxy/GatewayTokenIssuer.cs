using System.Security.Claims;
using FusionSample.Gateway.Authentication;
using FusionSample.ServiceDefaults.GatewayToken;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// Signs the gateway's own token for the adapter: on whose behalf it calls, for one minute. The same caller's next calls get the
/// same token for 45 s. The caller's own token stays here.
/// </summary>
internal sealed class GatewayTokenIssuer(IOptions<GatewayTokenOptions> options, TimeProvider time) : IDisposable
{
    private const int MaxRememberedCallers = 10_000;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    // Not before the first call: a wrong key is reported at the start together with whatever else is wrong.
    private readonly Lazy<SigningCredentials> _credentials = new(() => new(options.Value.ToSecurityKey(), SecurityAlgorithms.HmacSha256));
    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = MaxRememberedCallers });

    /// <summary>The header 'Authorization' for calls on behalf of this caller.</summary>
    public string AuthorizationFor(ClaimsPrincipal user)
    {
        var caller = Caller.Of(user);
        var id = caller.Id ?? throw new InvalidOperationException("An anonymous caller must not get as far as the adapter.");
        var now = time.GetUtcNow();
        if (_tokens.TryGetValue(caller.Signature, out Remembered? remembered) && now < remembered!.Until)
            return remembered.Authorization;

        var kind = caller.IsKey ? GatewayTokenNames.KeyKind : caller.IsPerson ? GatewayTokenNames.UserKind : GatewayTokenNames.ApplicationKind;
        var authorization = "Bearer " + _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = GatewayTokenNames.Issuer,
            Audience = GatewayTokenNames.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + GatewayTokenNames.Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = id,
                [GatewayTokenNames.KindClaim] = kind,
                [GatewayTokenNames.RolesClaim] = caller.Roles.Order(StringComparer.Ordinal).ToArray(),
            },
            SigningCredentials = _credentials.Value,
        });
        _tokens.Set(caller.Signature, new Remembered(authorization, now + GatewayTokenNames.Reuse), new MemoryCacheEntryOptions
        {
            Size = 1,
            AbsoluteExpirationRelativeToNow = GatewayTokenNames.Reuse,
        });
        return authorization;
    }

    public void Dispose() => _tokens.Dispose();

    private sealed record Remembered(string Authorization, DateTimeOffset Until);
}
