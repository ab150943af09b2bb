using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace FusionSample.Workbench.SignIn;

/// <summary>Looks now and then whether the session of an open page is still there: somebody may have signed out in another window.</summary>
internal sealed class SessionWatch(ILoggerFactory loggers, TokenStore store) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Session.Of(authenticationState.User) is { } session && await store.FindAsync(session, cancellationToken) is not null;

    /// <summary>Ends the session of this page at once.</summary>
    public void SignedOut() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
}
