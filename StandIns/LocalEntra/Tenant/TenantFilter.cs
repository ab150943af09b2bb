using FusionSample.LocalEntra.Protocol;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Tenant;

/// <summary>There is one tenant. Any other in the path is answered as Entra ID answers an unknown one.</summary>
internal sealed class TenantFilter(IOptions<LocalEntraOptions> options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.HttpContext.GetRouteValue("tenant") as string;
        if (!options.Value.TenantId.Equals(asked, StringComparison.OrdinalIgnoreCase))
        {
            throw new EntraException("invalid_tenant", 90002,
                $"Tenant '{asked}' not found. LocalEntra has one, {options.Value.TenantId} (LocalEntra:TenantId).");
        }

        return next(context);
    }
}
