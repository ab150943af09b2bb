using FusionSample.ServiceDefaults.Redis;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.Researcher;
using FusionSample.Workbench.SignIn;
using FusionSample.Workbench.Story;
using FusionSample.Workbench.Traces;
using Microsoft.FluentUI.AspNetCore.Components;

namespace FusionSample.Workbench;

internal static class WorkbenchServices
{
    // A definition of 5 MB that somebody pastes, escaped.
    private const long LargestPaste = 12 * 1024 * 1024;

    // Pages whose browser is away, as a laptop that sleeps: so many are kept for three minutes to go on where they were. A room has no more.
    private const int MostPagesToComeBack = 20;

    public static void AddWorkbench(this WebApplicationBuilder builder)
    {
        // Nobody in front of it is known, so that nobody's X-Forwarded-* is believed.
        builder.Configuration["ForwardedHeaders_Enabled"] = bool.FalseString;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRedisClient("cache");
        builder.AddSignIn();
        builder.AddGatewayCalls();
        builder.AddResearcher();
        builder.AddTraces();
        builder.Services.AddSingleton<StoryMarks>();
        builder.Services.AddScoped<Storyteller>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DisconnectedCircuitMaxRetained = MostPagesToComeBack)
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestPaste);
        builder.Services.AddFluentUIComponents();
    }
}
