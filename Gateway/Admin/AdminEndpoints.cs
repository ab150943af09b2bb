using FusionSample.Gateway.Admin.Audit;
using FusionSample.Gateway.Admin.Keys;
using FusionSample.Gateway.Admin.Revocations;
using FusionSample.Gateway.Admin.SigningKeys;
using FusionSample.Gateway.Admin.Usage;
using FusionSample.Gateway.Authorization;
using FusionSample.Gateway.Exposure;
using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.Gateway.Admin;

/// <summary>What the IT Admin does and sees; see docs/administration.md.</summary>
internal static class AdminEndpoints
{
    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/admin").RequireAuthorization(CatalogueAuthorization.ManagePolicy).AddEndpointFilter(GuardAsync);
        admin.MapKeys();
        admin.MapRevocations();
        admin.MapSigningKeys();
        admin.MapAudit();
        admin.MapUsage();
    }

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (http.RequestServices.GetRequiredService<GatewayExposure>().HasAdmin)
            return await next(context);
        http.SetProblem(ProblemTypes.AdminClosed);
        return TypedResults.StatusCode(ProblemTypes.AdminClosed.Status);
    }
}
