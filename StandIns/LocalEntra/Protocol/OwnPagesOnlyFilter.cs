namespace FusionSample.LocalEntra.Protocol;

/// <summary>
/// Refuses to change anything for a page of another site that a browser has open: browsers name the relation of the two in
/// <c>Sec-Fetch-Site</c>, and programs send no such header. Another port of localhost is another origin too.
/// </summary>
internal sealed class OwnPagesOnlyFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method))
            Require(context.HttpContext.Request);
        return next(context);
    }

    public static void Require(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            throw new EntraException("invalid_request", null,
                "A page of another site may not do this for you. Open LocalEntra's own page and do it there.", StatusCodes.Status403Forbidden);
        }
    }
}
