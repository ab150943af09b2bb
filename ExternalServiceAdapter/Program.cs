using FusionSample.ExternalServiceAdapter;
using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;

return await ServiceStart.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceDefaults();
    builder.AddAdapter();

    await using var app = builder.Build();
    app.UseCorrelationId(CorrelationId.InternalHeader);
    app.UseProblems();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapDefaultEndpoints();
    app.MapCatalogue();
    if (!await app.WroteDefinitionAsync(args))
        await app.RunAsync();
});
