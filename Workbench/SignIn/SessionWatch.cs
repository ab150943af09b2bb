using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace FusionSample.Workbench.SignIn;

/// <summary>Looks now and then whether the session of an open page is still there: somebody may have signed out in another window.</summary>
internal sealed class SessionWatch(ILoggerFactory loggers, TokenStore store) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return Session.Of(authenticationState.User) is { } session && await store.FindAsync(session, cancellationToken) is not null;
        }
        catch (SessionsAwayException)
        {
            // No call can be made meanwhile either; a moment's absence signs nobody out.
            return true;
        }
    }
}
