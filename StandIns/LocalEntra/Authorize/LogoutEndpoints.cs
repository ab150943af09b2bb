using FusionSample.LocalEntra.Pages;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Authorize;

/// <summary>The end-session page (OpenID Connect RP-Initiated Logout 1.0). LocalEntra keeps no session, so it only leads back.</summary>
internal static class LogoutEndpoints
{
    public static void MapLogout(this IEndpointRouteBuilder tenant)
    {
        var logout = tenant.MapGroup("/oauth2/v2.0/logout").AddEndpointFilter<PageErrorFilter>();
        logout.MapGet("/", (HttpRequest request, Clients clients) => SignOut(ProtocolParameters.Query(request), clients));
        logout.MapPost("/", async (HttpRequest request, Clients clients) => SignOut(await ProtocolParameters.FormAsync(request), clients));
    }

    private static IResult SignOut(ProtocolParameters parameters, Clients clients)
    {
        if (parameters["post_logout_redirect_uri"] is not { } uri)
            return new PageResult<SignedOut>();
        if (!clients.All.Any(client => client.Registration.PostLogoutRedirectUris.Allow(uri)))
        {
            throw new EntraException("invalid_request", 50011,
                $"You are signed out, but the post_logout_redirect_uri '{uri}' is not registered for any application. "
                + "Add it with LocalEntra__Clients__<name>__PostLogoutRedirectUris__0.");
        }

        var address = new Uri(uri);
        return new SeeOther(parameters["state"] is { } state ? address.With($"state={Uri.EscapeDataString(state)}", '?') : address.AbsoluteUri);
    }
}
