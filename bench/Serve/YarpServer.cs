using Yarp.ReverseProxy.Configuration;

namespace FusionSample.Bench.Serve;

/// <summary>YARP as its documentation begins: one route for everything, one destination, and nothing else.</summary>
internal static class YarpServer
{
    public static async Task RunAsync(int port, string behind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = "adapter", Match = new RouteMatch { Path = "{**path}" } }],
            [
                new ClusterConfig
                {
                    ClusterId = "adapter",
                    Destinations = new Dictionary<string, DestinationConfig> { ["adapter"] = new() { Address = behind } },
                },
            ]);
        await using var app = builder.Build();
        app.MapReverseProxy();
        await app.RunAsync();
    }
}
