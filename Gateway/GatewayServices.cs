using FusionSample.Gateway.Access;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Authorization;
using FusionSample.Gateway.Connector;
using FusionSample.Gateway.Exposure;
using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Proxy;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.PublicAddress;
using FusionSample.ServiceDefaults.Redis;
using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.Gateway;

internal static class GatewayServices
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPublicAddress();
        builder.Services.AddProblems();
        builder.Services.AddValidatedOptions<ExposureOptions>(ExposureOptions.Section);
        builder.Services.AddSingleton<GatewayExposure>();
        builder.AddRedisClient("cache");
        builder.AddAccess();
        builder.AddEntraAuthentication();
        builder.Services.AddCatalogueAuthorization();
        builder.AddLimits();
        builder.AddAdapterProxy();
        builder.Services.AddConnector();
    }
}
