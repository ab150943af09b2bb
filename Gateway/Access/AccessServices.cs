namespace FusionSample.Gateway.Access;

internal static class AccessServices
{
    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AccessState>();
        builder.Services.AddSingleton<IOnMark, AccessReload>();
        builder.Services.AddSingleton<AccessWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AccessWatch>());
        builder.Services.AddSingleton<MarkAnnouncements>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MarkAnnouncements>());
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }
}
