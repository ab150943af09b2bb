using System.Globalization;
using FusionSample.Workbench.Calls;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace FusionSample.Workbench.SignIn;

/// <summary>Turns a sign-in into a session, and ends a cookie whose session is gone.</summary>
internal sealed class SignInEvents : OpenIdConnectEvents
{
    /// <summary>Keeps the tokens here, and gives the browser a name for them.</summary>
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var answer = context.TokenEndpointResponse!;
        var services = context.HttpContext.RequestServices;
        var cancelled = context.HttpContext.RequestAborted;
        var seconds = int.Parse(answer.ExpiresIn, CultureInfo.InvariantCulture);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        // The ID token has no roles: they are the gateway's to tell.
        if (await services.GetRequiredService<GatewayClient>().WhoAmIAsync(answer.AccessToken, cancelled) is not { } me)
        {
            context.Response.Redirect($"/signed-out?reason={SignedOutReasons.Refused}");
            context.HandleResponse();
            return;
        }

        var session = TokenStore.NewSession();
        await services.GetRequiredService<TokenStore>().SetAsync(session, new(answer.AccessToken, answer.RefreshToken, now.AddSeconds(seconds), now + TokenStore.Lifetime), cancelled);
        var name = context.Principal?.FindFirst("name")?.Value ?? context.Principal?.FindFirst("preferred_username")?.Value ?? "Somebody";
        context.Principal = Session.Create(name, context.Principal is { } person ? Session.ObjectIdOf(person) : null, me.Roles, session);
        services.GetRequiredService<KnownPeople>().Add(context.Principal);
    }

    /// <summary>Says in words what went wrong.</summary>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var calledOff = context.Failure?.Data["error"] as string is "access_denied" || context.Request.Query["error"] == "access_denied";
        context.Response.Redirect($"/signed-out?reason={(calledOff ? SignedOutReasons.CalledOff : SignedOutReasons.Failed)}");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>A cookie without its session is as good as none.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var store = context.HttpContext.RequestServices.GetRequiredService<TokenStore>();
        try
        {
            if (context.Principal is null || Session.Of(context.Principal) is not { } session || await store.FindAsync(session, context.HttpContext.RequestAborted) is null)
                context.RejectPrincipal();
            else
                context.HttpContext.RequestServices.GetRequiredService<KnownPeople>().Add(context.Principal);
        }
        catch (SessionsAwayException)
        {
            // The page shows, and says so with the first call.
        }
    }
}
