using System.Text.Json;
using System.Text.Json.Serialization;
using FusionSample.LocalEntra.Authorize;
using FusionSample.LocalEntra.Device;
using FusionSample.LocalEntra.Discovery;
using FusionSample.LocalEntra.Grants;
using FusionSample.LocalEntra.Keys;
using FusionSample.LocalEntra.Pages;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Starting;
using FusionSample.LocalEntra.Tenant;
using FusionSample.LocalEntra.Tokens;
using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra;

/// <summary>What the service is made of; the process and the in-process server of tests share it.</summary>
internal static class LocalEntraApplication
{
    // Entra ID's own header for it.
    private const string CorrelationHeader = "client-request-id";

    public static void AddLocalEntra(this WebApplicationBuilder builder)
    {
        builder.RequireDevelopment(
            "that signs anybody in without a password", "point the gateway's AzureAd section at a real Entra ID tenant");
        builder.AddServiceDefaults();
        builder.AddOptions();
        builder.Services.ConfigureOptions<LoopbackOnly>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        builder.Services.AddRazorComponents();

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<EntraUrls>();
        builder.Services.AddSingleton<Clients>();
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddSingleton<TokenFactory>();
        builder.Services.AddSingleton<TokenIssuer>();
        builder.Services.AddSingleton<ClientAuthentication>();
        builder.Services.AddSingleton<DeviceCodes>();
        builder.Services.AddSingleton(typeof(OneTimeStore<>));
        builder.Services.AddSingleton<IGrant, AuthorizationCodeGrant>();
        builder.Services.AddSingleton<IGrant, RefreshTokenGrant>();
        builder.Services.AddSingleton<IGrant, ClientCredentialsGrant>();
        builder.Services.AddSingleton<IGrant, DeviceCodeGrant>();

        // ASP.NET Core logs each URL with its query, where a sign-out carries an ID token.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    public static void MapLocalEntra(this WebApplication app)
    {
        app.UseCorrelationId(CorrelationHeader, CorrelationHeader);
        app.MapDefaultEndpoints();
        app.MapHome();

        var organizations = app.MapGroup("/" + EntraUrls.Organizations);
        organizations.MapMetadataOfAnyTenant();
        organizations.MapKeySetOfAnyTenant();

        var tenant = app.MapGroup("/{tenant}").AddEndpointFilter<EntraErrorFilter>().AddEndpointFilter<TenantFilter>();
        tenant.MapMetadata();
        tenant.MapKeySet();
        tenant.MapAuthorize();
        tenant.MapToken();
        tenant.MapDevice();
        tenant.MapLogout();
        tenant.MapDevToken();
        tenant.MapDevKeys();
    }

    private static void AddOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<LocalEntraOptions>, LocalEntraOptionsValidator>();
        builder.Services.AddOptions<LocalEntraOptions>()
            .BindConfiguration(LocalEntraOptions.Section)
            .Configure<IConfiguration>((options, configuration) => options.PublicUrl = configuration["PublicUrl"] ?? options.PublicUrl)
            .ValidateOnStart();

        // A page whose name was pointed at this machine (DNS rebinding) cannot read a token here.
        builder.Services.AddOptions<HostFilteringOptions>().Configure<IOptions<LocalEntraOptions>>((filtering, options) =>
            filtering.AllowedHosts = options.Value is { AllowRemote: true, PublicUrl: { } url }
                ? ["localhost", "127.0.0.1", "[::1]", new Uri(url).Host]
                : ["localhost", "127.0.0.1", "[::1]"]);
    }
}
