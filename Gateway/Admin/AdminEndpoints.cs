using FusionSample.Gateway.Admin.Audit;
using FusionSample.Gateway.Admin.Cache;
using FusionSample.Gateway.Admin.Keys;
using FusionSample.Gateway.Admin.Revocations;
using FusionSample.Gateway.Admin.SigningKeys;
using FusionSample.Gateway.Admin.Usage;
using FusionSample.Gateway.Exposure;
using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.Gateway.Admin;

/// <summary>What the IT Admin does and sees; see docs/administration.md.</summary>
internal static class AdminEndpoints
{
    private static readonly PathString Root = "/admin";

    /// <summary>
    /// Keeps answers out of caches, refuses administration where it is closed, and ends what takes too long. Belongs before the authentication, so that
    /// nobody is told to sign in for nothing, and not into the endpoints, which read a request before any filter of theirs.
    /// </summary>
    public static IApplicationBuilder UseAdministration(this IApplicationBuilder app)
    {
        var hasAdmin = app.ApplicationServices.GetRequiredService<GatewayExposure>().HasAdmin;
        return app.UseWhen(context => context.Request.Path.StartsWithSegments(Root), admin => admin.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            if (hasAdmin)
                return next(context);
            context.SetProblem(ProblemTypes.AdminClosed);
            context.Response.StatusCode = ProblemTypes.AdminClosed.Status;
            return Task.CompletedTask;
        }).UseRequestTimeouts());
    }

    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup(Root.Value!).RequireAuthorization();
        admin.MapKeys();
        admin.MapRevocations();
        admin.MapSigningKeys();
        admin.MapCache();
        admin.MapAudit();
        admin.MapUsage();
    }
}
