using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.Gateway.Usage;

internal static class UsageServices
{
    public static void AddUsage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<UsageOptions>(UsageOptions.Section);
        builder.Services.AddSingleton<UsageQueue>();
        builder.Services.AddSingleton<UsageTally>();
        builder.Services.AddSingleton<UsageWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<UsageWriter>());
        builder.Services.AddSingleton<StoreCleaning>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StoreCleaning>());
    }

    /// <summary>What only a web server has to count.</summary>
    public static void AddUnreadableRequests(this IServiceCollection services) => services.AddHostedService<UnreadableRequests>();
}
