using FusionSample.ExternalServiceAdapter;
using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Connector;
using FusionSample.ExternalServiceAdapter.Requests;
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
    app.UseBlankValues();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseKeptAnswers();
    app.MapDefaultEndpoints();
    app.MapApi();
    app.MapCache();
    await app.EnsureConnectorAsync();
    if (!await app.WroteConnectorAsync(args))
        await app.RunAsync();
});
