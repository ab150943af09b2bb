using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalEntra.Pages;

/// <summary>A page that loads nothing from anywhere and posts only to us, or to the client it signs somebody in to.</summary>
/// <param name="parameters">The component's parameters.</param>
/// <param name="formTarget">The origin that a form may lead to besides our own; browsers check redirects of a form too.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class PageResult<TPage>(
    Dictionary<string, object?>? parameters = null, string? formTarget = null, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{PageAssets.StyleHash}'; script-src '{PageAssets.SubmitScriptHash}'; img-src data:; "
            + $"form-action 'self' {formTarget}; base-uri 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return new RazorComponentResult<TPage>(parameters ?? []) { StatusCode = status }.ExecuteAsync(httpContext);
    }
}
