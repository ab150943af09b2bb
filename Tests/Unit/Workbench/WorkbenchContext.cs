using Bunit;
using FusionSample.Workbench.Maker;
using FusionSample.Workbench.SignIn;
using FusionSample.Workbench.Story;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FluentUI.AspNetCore.Components;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Workbench's components without a browser: what they need but the gateway, in whose place each class has its own <c>ICalls</c>.</summary>
public abstract class WorkbenchContext : BunitContext
{
    protected WorkbenchContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddFluentUIComponents();
        Services.AddSingleton<DynamicCalls>();
        Services.AddSingleton<KnownPeople>();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<IWebHostEnvironment>(WebApplication.CreateSlimBuilder().Environment);
        Services.AddDistributedMemoryCache();
        Services.AddSingleton<StoryMarks>();
        Services.AddSingleton<Storyteller>();
        AddAuthorization();
    }
}
