using FusionSample.ServiceDefaults.Callers;
using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.ExternalServiceAdapter.Security;

/// <summary>
/// The adapter answers the gateway and nobody else: every endpoint but health wants the gateway's own one-minute token, so that
/// reaching this process directly is no way around the gateway.
/// </summary>
internal static class GatewayAuthentication
{
    public static void AddGatewayAuthentication(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<GatewayTokenOptions>(GatewayTokenOptions.Section);
        builder.Services.AddSingleton<GatewayTokenEvents>();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddCallerMemory<RememberedGatewayTokens>(JwtBearerDefaults.AuthenticationScheme);
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<GatewayTokenOptions>, TimeProvider>((bearer, token, time) =>
            {
                bearer.MapInboundClaims = false;
                bearer.EventsType = typeof(GatewayTokenEvents);
                bearer.TimeProvider = time;
                bearer.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = GatewayTokenNames.Issuer,
                    ValidAudience = GatewayTokenNames.Audience,
                    IssuerSigningKey = token.Value.ToSecurityKey(),
                    ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                    NameClaimType = "sub",
                    RoleClaimType = GatewayTokenNames.RolesClaim,
                    // The clocks of two machines may differ by this much; the token itself lives for a minute.
                    ClockSkew = TimeSpan.FromSeconds(10),
                };
            });
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddImmediatePolicies();
    }
}
