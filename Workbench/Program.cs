using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Starting;
using FusionSample.Workbench;
using FusionSample.Workbench.Layout;
using FusionSample.Workbench.Maker;
using FusionSample.Workbench.SignIn;
using FusionSample.Workbench.Traces;

return await ServiceStart.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceDefaults();
    builder.AddWorkbench();

    await using var app = builder.Build();
    app.UsePageHeaders();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapDefaultEndpoints();
    app.MapStaticAssets().AllowAnonymous();
    app.MapSignIn();
    app.MapIcon();
    app.MapTraces();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    await app.RunAsync();
});
