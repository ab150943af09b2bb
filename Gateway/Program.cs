using FusionSample.Gateway;
using FusionSample.Gateway.Admin;
using FusionSample.Gateway.Connector;
using FusionSample.Gateway.Edges;
using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Me;
using FusionSample.Gateway.Proxy;
using FusionSample.Gateway.Usage;
using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;

if (PackageCommand.IsAskedFor(args))
    return PackageCommand.Run(args);

return await ServiceStart.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceDefaults();
    builder.AddGateway();

    await using var app = builder.Build();
    app.UseCorrelationId(CorrelationId.PlatformHeader, responseHeader: CorrelationId.PlatformHeader);
    app.UseUsage();
    app.UseProblems();
    app.UseKnownProxies();
    app.UseAddressLimit();
    app.UseEdges();
    app.UseAdministration();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseCallerLimit();
    app.MapDefaultEndpoints();
    app.MapConnector();
    app.MapMe();
    app.MapAdministration();
    app.MapAdapterProxy();
    await app.RunAsync();
});
