using FusionSample.ServiceDefaults.GatewayToken;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Bench.Setting;

/// <summary>
/// The token with which the gateway calls the adapter, for the contenders that reach the adapter without the gateway. It is valid for
/// longer than the gateway's own minute: longer than a section of the bench.
/// </summary>
internal static class AdapterToken
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The header that carries it.</summary>
    public static string Header(string key)
    {
        var now = DateTime.UtcNow;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = GatewayTokenNames.Issuer,
            Audience = GatewayTokenNames.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = "bench",
                [GatewayTokenNames.KindClaim] = GatewayTokenNames.UserKind,
                [GatewayTokenNames.RolesClaim] = new[] { "Maker" },
            },
            SigningCredentials = new SigningCredentials(new GatewayTokenOptions { Key = key }.ToSecurityKey(), SecurityAlgorithms.HmacSha256),
        });
        return $"Authorization: Bearer {token}";
    }
}
