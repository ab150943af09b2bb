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
        services.AddValidatedOptions<ProxyOptions>(ProxyOptions.Section)
            .Validate<IConfiguration>((_, configuration) => configuration["Proxy:Known"] is null, NotAList("Proxy:Known"));
        services.AddValidatedOptions<CorsOrigins>(CorsOrigins.Section)
            .Validate<IConfiguration>((_, configuration) => configuration["Cors:Origins"] is null, NotAList("Cors:Origins"));
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
            .WithExposedHeaders("ETag", "Retry-After", "x-ms-client-request-id")));
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

    // One value where a list belongs is bound to nothing, without a word.
    private static string NotAList(string key) => $"{key} is a list: name its members {key}:0, {key}:1 (environment variables {key.Replace(":", "__", StringComparison.Ordinal)}__0 and so on).";

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
