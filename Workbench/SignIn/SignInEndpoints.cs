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
        app.MapPost("/session/end", SignOutAsync).AllowAnonymous();
        app.MapPost("/session/switch", SwitchAsync).AllowAnonymous();
    }

    // A page of ours, never somebody else's.
    private static ChallengeHttpResult SignIn(string? page) =>
        TypedResults.Challenge(new() { RedirectUri = LocalPage(page) }, [OpenIdConnectDefaults.AuthenticationScheme]);

    private static async Task<Results<SignOutHttpResult, RedirectHttpResult, BadRequest<string>>> SignOutAsync(HttpContext context, IAntiforgery forms, TokenRefresh tokens)
    {
        // The session may have ended in another window.
        if (Session.Of(context.User) is null)
            return TypedResults.Redirect("/signed-out");
        if (!await forms.IsRequestValidAsync(context))
            return TypedResults.BadRequest(NotOurForm);
        await ForgetAsync(context, tokens);
        return TypedResults.SignOut(new() { RedirectUri = "/signed-out" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<Results<ChallengeHttpResult, RedirectHttpResult, BadRequest<string>>> SwitchAsync(HttpContext context, IAntiforgery forms, TokenRefresh tokens)
    {
        if (Session.Of(context.User) is null)
            return TypedResults.Redirect("/sign-in");
        if (!await forms.IsRequestValidAsync(context))
            return TypedResults.BadRequest(NotOurForm);
        await ForgetAsync(context, tokens);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        properties.SetParameter("prompt", "select_account");
        return TypedResults.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static Task ForgetAsync(HttpContext context, TokenRefresh tokens) =>
        Session.Of(context.User) is { } session ? tokens.EndAsync(session, context.RequestAborted) : Task.CompletedTask;

    private static string LocalPage(string? page) =>
        page is ['/', ..] and not ['/', '/' or '\\', ..] && !page.Any(char.IsControl) ? page : "/";
}
