using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Gateway.Authentication;

/// <summary>Bearer tokens of Entra ID, by section <c>AzureAd</c> as Microsoft.Identity.Web documents it.</summary>
internal static class EntraAuthentication
{
    public static void AddEntraAuthentication(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<EntraOptions>(EntraOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<EntraOptions>, StrictOutsideDevelopment>();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApi(builder.Configuration.GetSection(EntraOptions.Section));
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.BackchannelTimeout = TimeSpan.FromSeconds(5);
            bearer.TokenValidationParameters.RoleClaimType = CallerClaims.Roles;
            var failed = bearer.Events.OnAuthenticationFailed;
            bearer.Events.OnAuthenticationFailed = async context =>
            {
                await failed(context);
                if (context.Exception is SecurityTokenSignatureKeyNotFoundException)
                    await EnsureKeysCanBeReadAsync(context);
            };
            var challenge = bearer.Events.OnChallenge;
            bearer.Events.OnChallenge = async context =>
            {
                await challenge(context);
                if (context.Request.HasKeyOnly())
                    context.HttpContext.SetProblem(ProblemTypes.ApiKeyInvalid);
                else
                    context.HttpContext.SetTokenProblem();
            };
        });
        builder.Services.AddExceptionHandler<SignInUnavailableHandler>();
    }

    // A key that is not found may be a forged one, or one that nobody could look up. The latter is our trouble, not a fault of the
    // token: 503, not 401. Keys that were read before are remembered, so that a forged one costs no call.
    private static async Task EnsureKeysCanBeReadAsync(AuthenticationFailedContext context)
    {
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidOperationException cause)
        {
            throw new SignInUnavailableException(cause);
        }
    }
}
