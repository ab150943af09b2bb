using FusionSample.LocalSwapi;
using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Starting;

return await ServiceStart.RunAsync(async () =>
{
    // This host is the one with the fault switches; it opens and closes the other, SWAPI itself, on ASPNETCORE_URLS.
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceDefaults();
    builder.AddLocalSwapi();

    await using var app = builder.Build();
    app.MapDefaultEndpoints();
    app.MapLocalSwapi();
    await app.RunAsync();
}, portKeys: "ASPNETCORE_URLS and LocalSwapi__FaultsPort");
