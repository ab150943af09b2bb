using FusionSample.Gateway.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FusionSample.Gateway.Authorization;

/// <summary>Who may read the catalogue: a person through the scope, an application through the role of the same name.</summary>
internal static class CatalogueAuthorization
{
    /// <summary>The policy's name, as the routes name it.</summary>
    public const string ReadPolicy = "CatalogueRead";

    /// <summary>The policy of everything under <c>/admin</c>.</summary>
    public const string ManagePolicy = "CatalogueManage";

    /// <summary>The delegated scope, and the application role.</summary>
    public const string Read = "Catalogue.Read";

    public static void AddCatalogueAuthorization(this IServiceCollection services) =>
        services.AddAuthorizationBuilder()
            .AddPolicy(ReadPolicy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => MayRead(context)))
            .AddPolicy(ManagePolicy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
                context.User.IsPerson() && context.User.HasScope("Catalogue.Manage") && context.User.RoleNames().Contains("ItAdmin")))
            // Whatever is mapped without a policy of its own is for nobody, so that a forgotten one is found at once. What is not
            // mapped at all is a 404 or 405 to those who have signed in, and a 401 to others.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsNotMapped).Build());

    private static bool IsNotMapped(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static bool MayRead(AuthorizationHandlerContext context) =>
        context.User.IsKey()
            ? context.User.RoleNames().Any()
            : context.User.IsPerson()
            ? context.User.HasScope(Read)
            : context.User.IsApplication() && context.User.RoleNames().Contains(Read);
}
