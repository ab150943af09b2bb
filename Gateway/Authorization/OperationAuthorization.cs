using FusionSample.Gateway.Operations;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authorization;

namespace FusionSample.Gateway.Authorization;

/// <summary>
/// One rule for every endpoint that does not say AllowAnonymous: the caller has what the <see cref="Permissions">table</see> asks for
/// the operation. An endpoint whose operation is not in it is for nobody, so that a forgotten one is found at once. What is not
/// mapped at all is a 404 or 405 to those who have signed in, and a 401 to others.
/// </summary>
internal sealed class OperationAuthorization : AuthorizationHandler<OperationAuthorization>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OperationAuthorization requirement)
    {
        if (context.User.Identity?.IsAuthenticated != true || context.Resource is not HttpContext http)
            return Task.CompletedTask;

        // Routing's own answer to a wrong method is an endpoint too, but none that somebody mapped.
        if (http.GetEndpoint() is not RouteEndpoint)
        {
            context.Succeed(requirement);
        }
        else if (Permissions.Of(http.Operation()) is { } permission)
        {
            if (permission.WhatIsMissing(context.User) is { } missing)
                http.SetProblem(ProblemTypes.Forbidden, missing);
            else
                context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal static class OperationAuthorizationExtensions
{
    public static void AddOperationAuthorization(this IServiceCollection services)
    {
        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new OperationAuthorization()).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(policy).SetFallbackPolicy(policy);
    }
}
