using FusionSample.ExternalServiceAdapter;
using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Correlation;
using FusionSample.ServiceDefaults.Problems;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAdapter();

var app = builder.Build();
app.UseCorrelationId(CorrelationId.InternalHeader);
app.UseProblems();
app.UseAuthentication();
app.UseAuthorization();
app.MapDefaultEndpoints();
app.MapCatalogue();
if (!await app.WroteDefinitionAsync(args))
    app.Run();
