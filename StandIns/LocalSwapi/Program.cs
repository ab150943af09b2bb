using FusionSample.LocalSwapi;
using FusionSample.LocalSwapi.Hosting;
using FusionSample.ServiceDefaults;

// This host is the one with the fault switches; it opens and closes the other, SWAPI itself, on ASPNETCORE_URLS.
var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddLocalSwapi();

await using var app = builder.Build();
app.MapDefaultEndpoints();
app.MapLocalSwapi();
return await app.RunStandInAsync();
