using FusionSample.Gateway.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FusionSample.Gateway.Authorization;

/// <summary>Who may read the catalogue: a person through the scope, an application through the role of the same name.</summary>
internal static class CatalogueAuthorization
{
    /// <summary>The policy's name, as the routes name it.</summary>
    public const string ReadPolicy = "CatalogueRead";

    /// <summary>The delegated scope, and the application role.</summary>
    public const string Read = "Catalogue.Read";

    public static void AddCatalogueAuthorization(this IServiceCollection services) =>
        services.AddAuthorizationBuilder()
            .AddPolicy(ReadPolicy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => MayRead(context)))
            // Whatever is mapped without a policy of its own is for nobody, so that a forgotten one is found at once.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());

    private static bool MayRead(AuthorizationHandlerContext context) =>
        context.User.IsPerson()
            ? context.User.HasScope(Read)
            : context.User.IsApplication() && context.User.RoleNames().Contains(Read);
}
