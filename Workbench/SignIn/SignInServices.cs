using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FusionSample.Workbench.SignIn;

/// <summary>Signs people in by the authorization code flow with PKCE.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<SignInOptions>(SignInOptions.Section)
            .Validate<IHostEnvironment>((options, environment) => options.RequireHttpsMetadata || environment.IsDevelopment(),
                "AzureAd:RequireHttpsMetadata=false is for Development only.");
        services.AddDataProtection().SetApplicationName("FusionSample.Workbench").PersistKeysToFileSystem(KeyFolder(builder.Configuration));
        services.AddSingleton<TokenStore>();
        services.AddSingleton<TokenRefresh>();
        services.AddSingleton<KnownPeople>();
        services.AddScoped<SignInEvents>();
        services.AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        }).AddCookie(options =>
        {
            options.Cookie.Name = "workbench";
            options.Cookie.SameSite = SameSiteMode.Lax;
            // Browsers take 'Secure' from http://localhost too.
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.ExpireTimeSpan = TokenStore.Lifetime;
            options.SlidingExpiration = false;
            options.AccessDeniedPath = "/not-yours";
            options.Events.OnValidatePrincipal = SignInEvents.ValidateAsync;
        }).AddOpenIdConnect();
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<IOptions<SignInOptions>>(Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionWatch>();
    }

    private static void Configure(OpenIdConnectOptions options, IOptions<SignInOptions> signIn)
    {
        options.Authority = signIn.Value.Authority;
        options.RequireHttpsMetadata = signIn.Value.RequireHttpsMetadata;
        options.ClientId = signIn.Value.ClientId;
        options.ClientSecret = signIn.Value.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.SignedOutRedirectUri = "/signed-out";
        // It comes in a frame of another site, where our cookie is not sent, and any page could call it.
        options.RemoteSignOutPath = PathString.Empty;
        options.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "offline_access", .. signIn.Value.Scopes])
            options.Scope.Add(scope);
        options.EventsType = typeof(SignInEvents);
    }

    private static DirectoryInfo KeyFolder(IConfiguration configuration) =>
        new(configuration["DataProtection:Folder"] ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "FusionSample", "workbench-keys"));
}
