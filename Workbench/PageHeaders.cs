namespace FusionSample.Workbench;

/// <summary>What a browser is told on every answer (OWASP HTTP Headers Cheat Sheet).</summary>
internal static class PageHeaders
{
    // Fluent's components set styles from scripts; everything else is ours alone. WebSockets to ourselves are 'self' (CSP 3).
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    public static void UsePageHeaders(this WebApplication app)
    {
        var strictTransport = !app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            headers.ContentSecurityPolicy = Policy;
            if (strictTransport && context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return next(context);
        });
    }
}
