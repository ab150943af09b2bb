using FusionSample.Workbench.Maker;

namespace FusionSample.Workbench.Calls;

/// <summary>How Workbench reaches the gateway: by its name, with nobody's token but the signed-in person's.</summary>
internal static class GatewayServices
{
    /// <summary>The client that asks the authority for new tokens.</summary>
    public const string AuthorityClient = "authority";

    public static void AddGatewayCalls(this WebApplicationBuilder builder)
    {
        // A refresh token works once: no second try.
#pragma warning disable EXTEXP0001
        builder.Services.AddHttpClient(AuthorityClient).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        var gateway = builder.Services.AddHttpClient<GatewayClient>(http =>
        {
            http.BaseAddress = new("https+http://gateway");
            // A little more than the gateway gives itself, so that its own words arrive.
            http.Timeout = TimeSpan.FromSeconds(15);
        });
        // A person wants to see what one call gives, and how long it took: no second try behind their back.
#pragma warning disable EXTEXP0001
        gateway.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        builder.Services.AddSingleton<PublishedDefinition>();
        builder.Services.AddScoped<ICalls, PersonCalls>();
        builder.Services.AddScoped<DynamicCalls>();
    }
}
