using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Operations;
using FusionSample.ServiceDefaults.Callers;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authorization;

namespace FusionSample.Gateway.Authorization;

/// <summary>
/// One rule for every endpoint that does not say AllowAnonymous: the caller has what the <see cref="Permissions">table</see> asks for
/// the operation. An endpoint whose operation is not in it is for nobody, so that a forgotten one is found at once. What is not
/// mapped at all is a 404 or 405 to those who have signed in, and a 401 to others.
/// </summary>
internal sealed class OperationAuthorization : IImmediateRequirement
{
    /// <inheritdoc />
    public bool IsMet(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated != true)
            return false;
        // Routing's own answer to a wrong method is an endpoint too, but none that somebody mapped.
        if (http.GetEndpoint() is not RouteEndpoint)
            return true;
        if (Permissions.Of(http.Operation()) is not { } permission)
            return false;
        if (permission.WhatIsMissing(Caller.Of(http.User)) is not { } missing)
            return true;
        http.SetProblem(ProblemTypes.Forbidden, missing);
        return false;
    }
}

internal static class OperationAuthorizationExtensions
{
    public static void AddOperationAuthorization(this IServiceCollection services)
    {
        var policy = new AuthorizationPolicyBuilder().AddRequirements(new OperationAuthorization()).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(policy).SetFallbackPolicy(policy);
        services.AddImmediatePolicies();
    }
}
