using FusionSample.LocalRedis;
using Microsoft.Extensions.Hosting;

return await Startup.RunAsync(async () =>
{
    var builder = Host.CreateApplicationBuilder(args);
    builder.AddLocalRedis();

    using var host = builder.Build();
    await host.RunAsync();
});
