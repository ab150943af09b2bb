using FusionSample.LocalEntra.Protocol;

namespace FusionSample.LocalEntra.Pages;

/// <summary>Shows a person what was refused, where a program would get JSON.</summary>
internal sealed class PageErrorFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (EntraException refused)
        {
            return new PageResult<ErrorPage>(
                new() { [nameof(ErrorPage.Error)] = refused.Error, [nameof(ErrorPage.Description)] = refused.Description },
                status: refused.Status);
        }
    }
}
