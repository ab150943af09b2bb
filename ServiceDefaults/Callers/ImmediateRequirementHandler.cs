using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace FusionSample.ServiceDefaults.Callers;

/// <summary>Looks at immediate requirements in the framework's own way, for policies that ask for others besides.</summary>
internal sealed class ImmediateRequirementHandler : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.Resource is not HttpContext http)
            return Task.CompletedTask;
        foreach (var requirement in context.PendingRequirements.OfType<IImmediateRequirement>().ToList())
        {
            if (requirement.IsMet(http))
                context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
