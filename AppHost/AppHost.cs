using FusionSample.AppHost;

// What runs, in which order, wired how. Workshop draws the same picture as plain processes; a test compares the two call by call.
var builder = DistributedApplication.CreateBuilder(args);
builder.AddDockerComposeEnvironment("compose");

// A stand-in takes part only where one develops, and only until the real thing is named by its parameter.
var running = builder.ExecutionContext.IsRunMode;
var localEntra = running && builder.Configuration["Parameters:tenant-id"] is null;
var localSwapi = running && builder.Configuration["Parameters:upstream"] is null;
var localRedis = running && !bool.Parse(builder.Configuration["Redis:Container"] ?? "false");
var replicas = int.Parse(builder.Configuration["Replicas"] ?? "1");

var tenant = localEntra ? builder.AddParameter("tenant-id", "7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11") : builder.AddParameter("tenant-id");
var client = localEntra ? builder.AddParameter("client-id", "2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b") : builder.AddParameter("client-id");
var connector = localEntra ? builder.AddParameter("connector-client-id", "5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160") : builder.AddParameter("connector-client-id");
var key = builder.AddParameter(
    "gateway-token-key", new GenerateParameterDefault { MinLength = 43, Special = false }, secret: true, persist: true);

var adapter = builder.AddProject<Projects.ExternalServiceAdapter>("adapter")
    .WithEnvironment("GatewayToken__Key", key)
    .WithHttpHealthCheck("/health").WithReplicas(replicas)
    .WithUrlForEndpoint("http", url => url.DisplayText = "Adapter, for the gateway only");

var gateway = builder.AddProject<Projects.Gateway>("gateway")
    .WithReference(adapter.GetEndpoint("http"))
    .WithEnvironment("AzureAd__TenantId", tenant)
    .WithEnvironment("AzureAd__ClientId", client)
    .WithEnvironment("Connector__ClientId", connector)
    .WithEnvironment("GatewayToken__Key", key).WithHttpHealthCheck("/health").WithReplicas(replicas)
    .WithUrlForEndpoint("http", url => url.DisplayText = "The API that a maker calls").WaitFor(adapter);

var workbench = builder.AddWorkbench(gateway, tenant, client, localEntra);

var publicUrl = running ? ReferenceExpression.Create($"{gateway.GetEndpoint("http")}") : ReferenceExpression.Create($"{builder.AddParameter("public-url")}");
adapter.WithEnvironment("PublicUrl", publicUrl);
gateway.WithEnvironment("PublicUrl", publicUrl);
if (!running)
    gateway.WithPublishedStore().WithTlsBefore(publicUrl);

if (localRedis)
{
    var cache = builder.AddProject<Projects.LocalRedis>("cache").WithEndpoint(scheme: "tcp", name: "redis", env: "LocalRedis__Port");
    cache.IsTheCacheOf(adapter, gateway, workbench);
}
else
    builder.AddRedis("cache").IsTheCacheOf(adapter, gateway, workbench);

if (localSwapi)
{
    var swapi = builder.AddProject<Projects.LocalSwapi>("swapi")
        .WithHttpEndpoint(name: "swapi-faults", env: "LocalSwapi__FaultsPort").WithHttpHealthCheck("/health")
        .WithUrlForEndpoint("http", url => url.DisplayText = "External API (stand-in)")
        .WithFaultCommands("swapi-faults");
    swapi.WithEnvironment("PublicUrl", swapi.GetEndpoint("http"));
    adapter.WithReference(swapi.GetEndpoint("http")).WaitFor(swapi);
    workbench.WithReference(swapi.GetEndpoint("http")).WithEnvironment("ExternalApi__Faults", swapi.GetEndpoint("swapi-faults"));
}
else
    builder.AddExternalService("swapi", builder.AddParameter("upstream")).IsReadBy(adapter, workbench);

if (localEntra)
{
    var entra = builder.AddProject<Projects.LocalEntra>("entra").WithHttpHealthCheck("/health");
    var issuer = entra.GetEndpoint("http");
    entra.WithEnvironment("PublicUrl", issuer).WithEnvironment("LocalEntra__ApiUrl", publicUrl)
        .WithEnvironment("LocalEntra__TenantId", tenant).WithEnvironment("LocalEntra__ClientId", client)
        .WithUrlForEndpoint("http", url => url.DisplayText = "Sign-in (stand-in)");
    gateway.WithEnvironment("AzureAd__Instance", issuer).WithEnvironment("AzureAd__RequireHttpsMetadata", "false")
        .WithEnvironment("AzureAd__TokenValidationParameters__ValidIssuer", ReferenceExpression.Create($"{issuer}/{tenant}/v2.0"))
        .WaitFor(entra);
    workbench.SignsInAt(entra);
}
else
    gateway.WithEnvironment("AzureAd__Instance", "https://login.microsoftonline.com/");

builder.Build().Run();
