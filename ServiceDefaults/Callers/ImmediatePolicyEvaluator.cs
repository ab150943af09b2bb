using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.ServiceDefaults.Callers;

/// <summary>
/// The framework's evaluator, with a shorter way for policies of requirements that can be looked at on the spot: gathering handlers,
/// requirements and results costs a hot call several microseconds. Any other policy goes the framework's way.
/// </summary>
/// <remarks>One for all calls. The base asks its service in <see cref="AuthorizeAsync"/> alone, where the request's own takes its place: handlers may be scoped.</remarks>
internal sealed class ImmediatePolicyEvaluator() : PolicyEvaluator(authorization: null!)
{
    private static readonly Task<PolicyAuthorizationResult> Success = Task.FromResult(PolicyAuthorizationResult.Success());
    private static readonly Task<PolicyAuthorizationResult> Challenge = Task.FromResult(PolicyAuthorizationResult.Challenge());
    private static readonly Task<PolicyAuthorizationResult> Forbid = Task.FromResult(PolicyAuthorizationResult.Forbid());

    public override Task<PolicyAuthorizationResult> AuthorizeAsync(
        AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource)
    {
        foreach (var requirement in policy.Requirements)
        {
            if (IsMet(requirement, context) is not { } isMet)
                return OfRequest(context).AuthorizeAsync(policy, authenticationResult, context, resource);
            if (!isMet)
                return authenticationResult.Succeeded ? Forbid : Challenge;
        }

        return Success;
    }

    private static PolicyEvaluator OfRequest(HttpContext context) => new(context.RequestServices.GetRequiredService<IAuthorizationService>());

    // Null for one that takes a handler.
    private static bool? IsMet(IAuthorizationRequirement requirement, HttpContext context) => requirement switch
    {
        IImmediateRequirement immediate => immediate.IsMet(context),
        DenyAnonymousAuthorizationRequirement => context.User.Identity?.IsAuthenticated == true,
        _ => null,
    };
}

/// <summary>Registers the evaluator.</summary>
public static class ImmediatePolicyExtensions
{
    /// <summary>To be called after <c>AddAuthorization</c>.</summary>
    public static void AddImmediatePolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, ImmediateRequirementHandler>();
        services.AddSingleton<IPolicyEvaluator, ImmediatePolicyEvaluator>();
    }
}
