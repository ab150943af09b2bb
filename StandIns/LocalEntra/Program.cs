using FusionSample.LocalEntra;
using FusionSample.ServiceDefaults.Starting;

return await ServiceStart.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLocalEntra();

    await using var app = builder.Build();
    app.MapLocalEntra();
    await app.RunAsync();
});
