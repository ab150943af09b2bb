using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Gateway.Authentication;

/// <summary>Bearer tokens of Entra ID, by section <c>AzureAd</c> as Microsoft.Identity.Web documents it.</summary>
internal static class EntraAuthentication
{
    public static void AddEntraAuthentication(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<EntraOptions>()
            .BindConfiguration(EntraOptions.Section)
            .ValidateDataAnnotations()
            .Validate<IHostEnvironment>(EntraOptions.IsStrictEnough, EntraOptions.NotStrictEnough)
            .ValidateOnStart();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApi(builder.Configuration.GetSection(EntraOptions.Section));
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters.RoleClaimType = CallerClaims.Roles;
            var failed = bearer.Events.OnAuthenticationFailed;
            bearer.Events.OnAuthenticationFailed = async context =>
            {
                await failed(context);
                // Keys that cannot be read are our trouble, not a fault of the token: 503, not 401 or 500.
                if (context.Exception is not SecurityTokenException)
                    throw new SignInUnavailableException(context.Exception);
            };
            var challenge = bearer.Events.OnChallenge;
            bearer.Events.OnChallenge = async context =>
            {
                await challenge(context);
                context.HttpContext.SetTokenProblem();
            };
        });
        builder.Services.AddExceptionHandler<SignInUnavailableHandler>();
    }
}
