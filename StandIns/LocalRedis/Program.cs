using FusionSample.LocalRedis;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Hosting;

return await ServiceStart.RunAsync(async () =>
{
    var builder = Host.CreateApplicationBuilder(args);
    builder.AddLocalRedis();

    using var host = builder.Build();
    await host.RunAsync();
}, portKeys: "LocalRedis__Port");
