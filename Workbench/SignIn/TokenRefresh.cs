using FusionSample.Workbench.Calls;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FusionSample.Workbench.SignIn;

/// <summary>
/// Gives a session's access token, and gets a new one shortly before it ends (RFC 6749, section 6). ASP.NET Core's handler signs people in and
/// leaves this to the application; Microsoft.Identity.Web, which has it, takes no authority without https, which LocalEntra is.
/// </summary>
internal sealed class TokenRefresh(TokenStore store, IOptionsMonitor<OpenIdConnectOptions> handler, IHttpClientFactory clients, TimeProvider time)
{
    // Enough for the longest call, and less than any token lasts.
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    // A refresh token may work once only, so two pages of a person must not use it at the same time.
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>The access token.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<string> AccessTokenAsync(string session, CancellationToken cancellationToken)
    {
        if (await FreshAsync(session, cancellationToken) is { } fresh)
            return fresh.AccessToken;
        var one = LockOf(session);
        await one.WaitAsync(cancellationToken);
        try
        {
            // From here on nobody calls it off who leaves a page: a refresh token that was used and not replaced is lost.
            using var limit = new CancellationTokenSource(AtMost);
            if (await FreshAsync(session, limit.Token) is { } meanwhile)
                return meanwhile.AccessToken;
            var old = await store.FindAsync(session, limit.Token);
            var tokens = old?.RefreshToken is { } refresh ? await AskAsync(old, refresh, limit.Token) : null;
            if (tokens is null || tokens.SessionEnds <= time.GetUtcNow())
            {
                await store.RemoveAsync(session, limit.Token);
                throw new SignedOutException("Your sign-in has ended. Sign in again.");
            }

            await store.SetAsync(session, tokens, limit.Token);
            return tokens.AccessToken;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Ends a session, after a refresh that is under way: what it brings must not bring the session back.</summary>
    public async Task EndAsync(string session, CancellationToken cancellationToken)
    {
        var one = LockOf(session);
        await one.WaitAsync(cancellationToken);
        try
        {
            await store.RemoveAsync(session, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    private SemaphoreSlim LockOf(string session) => _locks[(uint)session.GetHashCode(StringComparison.Ordinal) % (uint)_locks.Length];

    private async Task<PersonTokens?> FreshAsync(string session, CancellationToken cancellationToken)
    {
        var tokens = await store.FindAsync(session, cancellationToken) ?? throw new SignedOutException("Your sign-in has ended. Sign in again.");
        return tokens.Expires - time.GetUtcNow() > Before ? tokens : null;
    }

    private async Task<PersonTokens?> AskAsync(PersonTokens old, string refreshToken, CancellationToken cancellationToken)
    {
        var options = handler.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var metadata = await options.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        using var client = clients.CreateClient(GatewayServices.AuthorityClient);
        // No scope: what was granted is asked for again. Who signs in asks for more than a person may be given, and a refresh must not (RFC 6749, section 6).
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = options.ClientId!,
            ["client_secret"] = options.ClientSecret!,
            ["refresh_token"] = refreshToken,
        });
        using var response = await client.PostAsync(metadata.TokenEndpoint, form, cancellationToken);
        // 400 is invalid_grant: ended or revoked. Anything else passes, and the next call asks again.
        if (response.StatusCode is System.Net.HttpStatusCode.BadRequest)
            return null;
        response.EnsureSuccessStatusCode();
        return Tokens(await response.Content.ReadAsStringAsync(cancellationToken), old);
    }

    private PersonTokens Tokens(string json, PersonTokens old)
    {
        var answer = new OpenIdConnectMessage(json);
        var lifetime = int.TryParse(answer.ExpiresIn, out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromMinutes(5);
        return new(answer.AccessToken, answer.RefreshToken ?? old.RefreshToken, time.GetUtcNow() + lifetime, old.SessionEnds);
    }
}
