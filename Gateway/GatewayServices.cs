using FusionSample.Gateway.Access;
using FusionSample.Gateway.Access.Replicas;
using FusionSample.Gateway.Admin;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Authorization;
using FusionSample.Gateway.Connector;
using FusionSample.Gateway.Edges;
using FusionSample.Gateway.Exposure;
using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Proxy;
using FusionSample.Gateway.Store.Opening;
using FusionSample.Gateway.Usage;
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
        builder.Services.AddEdges();
        builder.Services.AddValidatedOptions<ExposureOptions>(ExposureOptions.Section);
        builder.Services.AddSingleton<GatewayExposure>();
        builder.AddRedisClient("cache");
        builder.AddStore();
        builder.AddAccess();
        builder.Services.AddSharedStoreCheck();
        builder.AddUsage();
        builder.Services.AddUnreadableRequests();
        builder.AddCallerAuthentication();
        builder.Services.AddOperationAuthorization();
        builder.AddAdministration();
        builder.AddLimits();
        builder.AddAdapterProxy();
        builder.Services.AddConnector();
    }
}
