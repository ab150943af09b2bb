using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.Options;

namespace FusionSample.Workbench.Researcher;

internal static class ResearcherServices
{
    public static void AddResearcher(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<ExternalApiOptions>(ExternalApiOptions.Section);
        builder.Services.AddSingleton<FaultSwitches>();
        var client = builder.Services.AddHttpClient<ExternalApiClient>((services, http) =>
        {
            http.BaseAddress = services.GetRequiredService<IOptions<ExternalApiOptions>>().Value.Address;
            http.Timeout = TimeSpan.FromSeconds(10);
            // What lies about its size must not fill the memory.
            http.MaxResponseContentBufferSize = 1024 * 1024;
        });
        // As it is: a second try would show another state than the first.
#pragma warning disable EXTEXP0001
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }
}
