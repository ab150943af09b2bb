using FusionSample.ConnectorKit.Definition;
using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;
using FusionSample.ExternalServiceAdapter.Errors;
using FusionSample.ExternalServiceAdapter.Security;
using FusionSample.ExternalServiceAdapter.Upstream;
using FusionSample.ServiceDefaults.Answers;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.PublicAddress;

namespace FusionSample.ExternalServiceAdapter;

internal static class AdapterServices
{
    public static void AddAdapter(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The gateway forwards nothing of its callers; what Aspire sets for every service would believe anybody's headers, and read them for each call.
        builder.Configuration["ForwardedHeaders_Enabled"] = bool.FalseString;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPublicAddress();
        builder.Services.AddValidation();
        builder.Services.AddProblems();
        builder.Services.AddExceptionHandler<UpstreamExceptionHandler>();
        builder.AddGatewayAuthentication();
        builder.AddUpstream();
        builder.AddUpstreamCache();
        builder.AddAnswerCache();
        builder.Services.AddSingleton<ResourceTables>();
        builder.Services.AddSingleton<NameLookup>();
        builder.Services.AddSingleton<CatalogueService>();
        builder.Services.AddSingleton<NextLinks>();
        builder.Services.AddSingleton<RecordSchemas>();
        builder.Services.AddConnectorDefinition();
    }
}
