using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Workbench.SignIn;

/// <summary>Signing in, out, and in as somebody else.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", SignIn).AllowAnonymous();
        app.MapPost("/session/end", SignOutAsync);
        app.MapPost("/session/switch", SwitchAsync);
    }

    // A page of ours, never somebody else's.
    private static ChallengeHttpResult SignIn(string? page) =>
        TypedResults.Challenge(new() { RedirectUri = LocalPage(page) }, [OpenIdConnectDefaults.AuthenticationScheme]);

    private static async Task<SignOutHttpResult> SignOutAsync(HttpContext context, TokenStore store)
    {
        await ForgetAsync(context, store);
        return TypedResults.SignOut(new() { RedirectUri = "/signed-out" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<ChallengeHttpResult> SwitchAsync(HttpContext context, TokenStore store)
    {
        await ForgetAsync(context, store);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        properties.SetParameter("prompt", "select_account");
        return TypedResults.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task ForgetAsync(HttpContext context, TokenStore store)
    {
        await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
        if (Session.Of(context.User) is { } session)
            await store.RemoveAsync(session, context.RequestAborted);
    }

    private static string LocalPage(string? page) =>
        page is ['/', ..] and not ['/', '/' or '\\', ..] && !page.Any(char.IsControl) ? page : "/";
}
