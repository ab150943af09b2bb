using FusionSample.Gateway.Access;
using FusionSample.Gateway.Authentication.Entra;
using FusionSample.Gateway.Authentication.Remembered;
using FusionSample.Gateway.Authentication.SigningKeys;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FusionSample.Gateway.Authentication;

/// <summary>Bearer tokens of Entra ID, by section <c>AzureAd</c> as Microsoft.Identity.Web documents it.</summary>
internal static class EntraAuthentication
{
    private const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    public static void AddEntraAuthentication(this IHostApplicationBuilder builder, AuthenticationBuilder authentication)
    {
        var services = builder.Services;
        services.AddValidatedOptions<EntraOptions>(EntraOptions.Section);
        services.AddSingleton<IValidateOptions<EntraOptions>, StrictOutsideDevelopment>();
        services.AddSingleton<IValidateOptions<EntraOptions>, TenantRules>();
        services.AddValidatedOptions<SigningKeyOptions>(SigningKeyOptions.Section);
        services.AddValidatedOptions<RememberedTokenOptions>(RememberedTokenOptions.Section);
        services.AddSingleton<SigningKeyReads>();
        services.AddSingleton<IOnMark, RefreshSigningKeys>();
        services.AddSingleton<RememberedTokens>();
        services.AddSingleton<TokenGate>();
        services.AddSingleton<TokenEvents>();

        authentication.AddMicrosoftIdentityWebApi(builder.Configuration.GetSection(EntraOptions.Section));
        // For calls on behalf of the user, which are none of the gateway's: each request would be written down for nobody.
        services.RemoveAll<IHttpContextAccessor>();
        services.Configure<JwtBearerOptions>(Scheme, bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.BackchannelTimeout = IssuerKeys.LongestRead;
            // The token handler asks for newer keys by itself; a second time would be one read too many.
            bearer.RefreshOnIssuerKeyNotFound = false;
            var parameters = bearer.TokenValidationParameters;
            parameters.RoleClaimType = CallerClaims.Roles;
            parameters.IssuerValidatorUsingConfiguration = EntraIssuer.Validate;
            // A key id that nobody has is refused without trying every key.
            parameters.TryAllIssuerSigningKeys = false;
            AddEvents(bearer.Events);
        });
        // After the library's own, which makes the address of the metadata and the HTTP client.
        services.AddOptions<JwtBearerOptions>(Scheme).PostConfigure<IServiceProvider>((bearer, provider) => bearer.ConfigurationManager = KeysOf(bearer, provider));
        services.AddSingleton(provider => (IssuerKeys)provider.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(Scheme).ConfigurationManager!);
    }

    private static IssuerKeys KeysOf(JwtBearerOptions bearer, IServiceProvider provider)
    {
        var documents = new HttpDocumentRetriever(bearer.Backchannel) { RequireHttps = bearer.RequireHttpsMetadata };
        return new IssuerKeys(
            cancel => OpenIdConnectConfigurationRetriever.GetAsync(bearer.MetadataAddress, documents, cancel),
            provider.GetRequiredService<IOptions<SigningKeyOptions>>().Value.RefreshEvery,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<SigningKeyReads>(),
            provider.GetRequiredService<ILogger<IssuerKeys>>());
    }

    private static void AddEvents(JwtBearerEvents events)
    {
        var (received, validated, failed, challenge) = (events.OnMessageReceived, events.OnTokenValidated, events.OnAuthenticationFailed, events.OnChallenge);
        events.OnMessageReceived = async context =>
        {
            await received(context);
            Mine(context.HttpContext).Received(context);
        };
        events.OnTokenValidated = async context =>
        {
            await validated(context);
            Mine(context.HttpContext).Validated(context);
        };
        events.OnAuthenticationFailed = async context =>
        {
            await failed(context);
            Mine(context.HttpContext).Failed(context);
        };
        events.OnChallenge = async context =>
        {
            await challenge(context);
            if (!context.HttpContext.TryAnswer(context.AuthenticateFailure))
                context.HttpContext.SetTokenProblem();
            else if (context.Response.StatusCode != StatusCodes.Status401Unauthorized)
                context.HandleResponse();
        };
    }

    private static TokenEvents Mine(HttpContext context) => context.RequestServices.GetRequiredService<TokenEvents>();
}
