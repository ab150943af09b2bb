using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Workbench.SignIn;

/// <summary>Signing in, out, and in as somebody else.</summary>
internal static class SignInEndpoints
{
    private const string NotOurForm = "This form is not from an open page of Workbench. Go back, load the page again, and repeat.";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", SignIn).AllowAnonymous();
        app.MapPost("/session/end", SignOutAsync);
        app.MapPost("/session/switch", SwitchAsync);
    }

    // A page of ours, never somebody else's.
    private static ChallengeHttpResult SignIn(string? page) =>
        TypedResults.Challenge(new() { RedirectUri = LocalPage(page) }, [OpenIdConnectDefaults.AuthenticationScheme]);

    private static async Task<Results<SignOutHttpResult, BadRequest<string>>> SignOutAsync(HttpContext context, IAntiforgery forms, TokenStore store)
    {
        if (!await forms.IsRequestValidAsync(context))
            return TypedResults.BadRequest(NotOurForm);
        await ForgetAsync(context, store);
        return TypedResults.SignOut(new() { RedirectUri = "/signed-out" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<Results<ChallengeHttpResult, BadRequest<string>>> SwitchAsync(HttpContext context, IAntiforgery forms, TokenStore store)
    {
        if (!await forms.IsRequestValidAsync(context))
            return TypedResults.BadRequest(NotOurForm);
        await ForgetAsync(context, store);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        properties.SetParameter("prompt", "select_account");
        return TypedResults.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static Task ForgetAsync(HttpContext context, TokenStore store) =>
        Session.Of(context.User) is { } session ? store.RemoveAsync(session, context.RequestAborted) : Task.CompletedTask;

    private static string LocalPage(string? page) =>
        page is ['/', ..] and not ['/', '/' or '\\', ..] && !page.Any(char.IsControl) ? page : "/";
}
