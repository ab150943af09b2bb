using FusionSample.LocalEntra;
using FusionSample.LocalEntra.Starting;

return await Startup.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLocalEntra();

    await using var app = builder.Build();
    app.MapLocalEntra();
    await app.RunAsync();
});
