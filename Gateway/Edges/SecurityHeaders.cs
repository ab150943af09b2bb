using Microsoft.Extensions.Primitives;

namespace FusionSample.Gateway.Edges;

/// <summary>
/// What a browser is told on every answer (OWASP HTTP Headers Cheat Sheet). An endpoint that serves a page sets a content security policy of its own;
/// all others serve nothing that a browser should run or frame.
/// </summary>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";
    private const string OneYear = "max-age=31536000; includeSubDomains";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var strictTransport = !app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.XFrameOptions = "DENY";
                if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy))
                    headers.ContentSecurityPolicy = Nothing;
                if (strictTransport && context.Request.IsHttps)
                    headers.StrictTransportSecurity = OneYear;
                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
