using System.Buffers.Text;
using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace FusionSample.Gateway.Connector;

/// <summary>
/// The operations for people to read: Scalar over openapi.json. Its script comes from this gateway, and the page's policy lets it call
/// nobody else: no fonts, no telemetry, no proxy.
/// </summary>
internal static class ReferencePage
{
    private const int NonceBytes = 16;

    public static void MapReference(this IEndpointRouteBuilder connector) =>
        connector.MapScalarApiReference("/docs", (options, context) =>
        {
            var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
            options.Nonce = nonce;
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'unsafe-inline'; img-src 'self' data:; "
                + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            options.WithOpenApiRoutePattern("/connector/openapi.json");
            options.Title = context.RequestServices.GetRequiredService<PublishedConnector>().Title;
            options.Favicon = "/connector/icon.png";
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.HideClientButton = true;
            // For reading only: a sign-in from here would need a redirect URI of its own, and a secret has no business on this page.
            options.HideTestRequestButton = true;
            options.CustomCss = ".scalar-reference-intro-auth { display: none; }";
            options.DisableAgent();
            options.DisableMcp();
        });
}
