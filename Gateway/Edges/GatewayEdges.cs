using FusionSample.ServiceDefaults;
using FusionSample.ServiceDefaults.Problems;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Edges;

/// <summary>What holds for every request before anybody asks who it is: whose word about the caller's address is taken, https, headers, CORS.</summary>
internal static class GatewayEdges
{
    public static void AddEdges(this IServiceCollection services)
    {
        services.AddValidatedOptions<ProxyOptions>(ProxyOptions.Section);
        services.AddValidatedOptions<CorsOrigins>(CorsOrigins.Section);
        // After whatever ASPNETCORE_FORWARDEDHEADERS_ENABLED sets, which Aspire does: it would believe anybody.
        services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<ProxyOptions>>((forwarded, proxy) =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in proxy.Value.Networks)
                forwarded.KnownIPNetworks.Add(network);
            // Empty lists mean everybody to the middleware.
            forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
        });
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<CorsOrigins>>((cors, allowed) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. allowed.Value.Origins])
            .WithMethods("GET")
            .WithHeaders("Authorization", "X-API-Key", "If-None-Match", "x-ms-client-request-id")
            .WithExposedHeaders("Age", "Cache-Status", "ETag", "Retry-After", "x-ms-client-request-id")));
    }

    /// <summary>The caller's address and scheme, as a known proxy tells them, before anybody is held to a limit by them.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
    }

    public static void UseEdges(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.Use(RefusePlainHttp);
        app.Use(RequestTarget.RefuseAmbiguous);
        app.UseCors();
    }

    // Refused and not redirected (OWASP REST Security Cheat Sheet): a client that has sent its secret in the clear has to notice.
    private static Task RefusePlainHttp(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || IsHealth(context.Request.Path))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.SetProblem(ProblemTypes.HttpsRequired);
        return Task.CompletedTask;
    }

    private static bool IsHealth(PathString path) => path == ServiceDefaultsExtensions.HealthPath || path == ServiceDefaultsExtensions.AlivePath;
}
