using FusionSample.ServiceDefaults.Redis;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.Researcher;
using FusionSample.Workbench.SignIn;
using Microsoft.FluentUI.AspNetCore.Components;

namespace FusionSample.Workbench;

internal static class WorkbenchServices
{
    public static void AddWorkbench(this WebApplicationBuilder builder)
    {
        // Nobody in front of it is known, so that nobody's X-Forwarded-* is believed.
        builder.Configuration["ForwardedHeaders_Enabled"] = bool.FalseString;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRedisClient("cache");
        builder.AddSignIn();
        builder.AddGatewayCalls();
        builder.AddResearcher();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddFluentUIComponents();
    }
}
