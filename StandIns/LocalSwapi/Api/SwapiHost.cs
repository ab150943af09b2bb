using FusionSample.LocalSwapi.Calls;
using FusionSample.LocalSwapi.Faults;
using FusionSample.LocalSwapi.Hosting;
using FusionSample.ServiceDefaults;

namespace FusionSample.LocalSwapi.Api;

/// <summary>
/// The host of SWAPI's port. It has no telemetry of its own: the spans of all hosts in a process reach the one exporter,
/// which belongs to the host of the fault switches.
/// </summary>
internal static class SwapiHost
{
    public static WebApplication Build(string urls, PublicAddress address, IServiceProvider parent)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(SwapiHost).Assembly.GetName().Name,
            EnvironmentName = parent.GetRequiredService<IHostEnvironment>().EnvironmentName,
        });
        builder.WebHost.UseKestrelCore().UseUrls(urls);
        builder.Services.AddRoutingCore().AddHealthChecks();
        builder.Services.AddLoopbackOnly();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddSingleton(parent.GetRequiredService<ILoggerFactory>());
        builder.Services.AddSingleton(parent.GetRequiredService<CallLog>());
        builder.Services.AddSingleton(parent.GetRequiredService<ActiveFault>());
        builder.Services.AddSingleton(address);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseCallsAndFaults();
        app.UseSwapiErrors();
        app.MapDefaultEndpoints();
        app.MapSwapi();
        return app;
    }
}
