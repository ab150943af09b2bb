namespace FusionSample.LocalEntra.Authorize;

/// <summary>
/// A redirect after which the browser sends GET (RFC 9700, section 4.12). ASP.NET Core's own would log the URL with its code.
/// </summary>
internal sealed class SeeOther(string url) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = url;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
