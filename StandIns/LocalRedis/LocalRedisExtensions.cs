using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FusionSample.LocalRedis;

internal static class LocalRedisExtensions
{
    /// <summary>Adds the server with its options, and a log that says what matters here.</summary>
    public static void AddLocalRedis(this IHostApplicationBuilder builder)
    {
        builder.RequireDevelopment("without a password and without a disk", "point ConnectionStrings:cache at a real Redis");
        builder.AddServiceDefaults();
        builder.Services.AddValidatedOptions<LocalRedisOptions>(LocalRedisOptions.Section);
        builder.Services.AddHostedService<LocalRedisService>();
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);

        // Garnet says a dozen lines at each start under names of its own; only its warnings matter.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("FusionSample", LogLevel.Information);
    }
}
