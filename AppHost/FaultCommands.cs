using System.Net.Http.Json;

namespace FusionSample.AppHost;

/// <summary>What a trainer wants at hand on the dashboard: the external API goes away, and comes back.</summary>
internal static class FaultCommands
{
    private const string Path = "/faults";

    /// <summary>Two commands that switch the stand-in's faults over their own port, which answers while the first is down.</summary>
    public static IResourceBuilder<ProjectResource> WithFaultCommands(
        this IResourceBuilder<ProjectResource> swapi, string endpointName) => swapi
        .WithUrlForEndpoint(endpointName, url => url.DisplayText = "Its faults")
        .WithHttpCommand(Path, "Turn the external API off", endpointName: endpointName, commandName: "external-api-off", commandOptions: new HttpCommandOptions
        {
            Method = HttpMethod.Put,
            PrepareRequest = context =>
            {
                context.Request.Content = JsonContent.Create(new { kind = "down" });
                return Task.CompletedTask;
            },
            IconName = "PlugDisconnected",
            IsHighlighted = true,
        })
        .WithHttpCommand(Path, "Turn the external API on", endpointName: endpointName, commandName: "external-api-on", commandOptions: new HttpCommandOptions
        {
            Method = HttpMethod.Delete,
            IconName = "PlugConnected",
            IsHighlighted = true,
        });
}
