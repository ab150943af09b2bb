using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Gateway.Authentication.Entra;

/// <summary>
/// Whether the configured sign-in service issued a token: its <c>iss</c> is the one in the metadata, and its <c>tid</c> the directory in
/// <c>iss</c>. In place of Microsoft.Identity.Web's check, which reads metadata by itself, with a memory of its own for former ones.
/// </summary>
internal static class EntraIssuer
{
    // In the metadata for 'organizations' Entra ID puts this in the directory's place:
    // https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer
    private const string AnyTenant = "{tenantid}";

    /// <returns>The issuer.</returns>
    /// <exception cref="SecurityTokenInvalidIssuerException">It is another one.</exception>
    public static string Validate(string? issuer, SecurityToken token, TokenValidationParameters parameters, BaseConfiguration? configuration)
    {
        if (token is JsonWebToken jwt
            && jwt.TryGetPayloadValue(EntraClaims.Tenant, out string? tenant) && Guid.TryParseExact(tenant, "D", out _)
            && configuration is OpenIdConnectConfiguration { Issuer: { Length: > 0 } expected }
            && issuer == expected.Replace(AnyTenant, tenant, StringComparison.Ordinal)
            && issuer.Contains($"/{tenant}/", StringComparison.Ordinal))
        {
            return issuer;
        }

        throw new SecurityTokenInvalidIssuerException("The token's 'iss' and 'tid' are not those of the configured sign-in service.") { InvalidIssuer = issuer };
    }
}
