using FusionSample.LocalSwapi.Api;
using FusionSample.LocalSwapi.Calls;
using FusionSample.LocalSwapi.Faults;
using FusionSample.LocalSwapi.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalSwapi;

/// <summary>What Program.cs and <see cref="LocalSwapiServer"/> have in common.</summary>
internal static class LocalSwapiExtensions
{
    public static void AddLocalSwapi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LocalSwapiOptions>()
            .Configure(LocalSwapiOptions.From(builder.Configuration))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<LocalSwapiOptions>, LocalSwapiOptionsValidator>();

        builder.Services.AddSingleton<CallLog>();
        builder.Services.AddSingleton<ActiveFault>();
        builder.Services.AddSingleton<FaultSwitch>();
        builder.Services.AddSingleton<SwapiListener>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SwapiListener>());
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = SwapiJson.Encoder);

        builder.UseFaultsPort();
        builder.Services.AddLoopbackOnly();
        // No line for every step of a call.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    public static void MapLocalSwapi(this WebApplication app)
    {
        app.UseHostFiltering();
        app.MapFaults();
        app.MapCalls();
    }
}
