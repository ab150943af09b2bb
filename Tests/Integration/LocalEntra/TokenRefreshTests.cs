using FusionSample.LocalEntra.Tenant;
using FusionSample.Workbench.SignIn;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>Workbench gets a new access token before the old one ends, and says so when it cannot.</summary>
public sealed class TokenRefreshTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly TokenStore _store = new(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), new EphemeralDataProtectionProvider());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // As Workbench does: more than a maker is given.
    private string Asked => $"openid profile offline_access {entra.Read} api://{entra.Entra.ClientId}/Catalogue.Manage";

    private Client Workbench => entra.Entra.Services.GetRequiredService<Clients>()["workbench"];

    [Fact]
    public async Task A_token_is_used_until_a_minute_before_its_end_and_then_there_is_another()
    {
        var (session, first) = await SignInAsync();
        var refresh = Refresh();

        _time.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal(first, await refresh.AccessTokenAsync(session, Token));
        _time.Advance(TimeSpan.FromMinutes(1.5));
        var second = await refresh.AccessTokenAsync(session, Token);

        Assert.NotEqual(first, second);
        Assert.Equal(second, await refresh.AccessTokenAsync(session, Token));
    }

    [Fact]
    public async Task Ten_calls_at_once_use_the_refresh_token_once()
    {
        var (session, _) = await SignInAsync();
        var refresh = Refresh();
        _time.Advance(TimeSpan.FromHours(2));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => refresh.AccessTokenAsync(session, Token)));

        Assert.Single(tokens.Distinct());
        // A refresh token that is used twice ends the sign-in.
        _time.Advance(TimeSpan.FromHours(2));
        Assert.NotEqual(tokens[0], await refresh.AccessTokenAsync(session, Token));
    }

    [Fact]
    public async Task A_sign_in_that_the_authority_has_ended_is_over_here_too()
    {
        var session = TokenStore.NewSession();
        await _store.SetAsync(session, new("old", "a refresh token that never was", _time.GetUtcNow(), _time.GetUtcNow().AddHours(8)), Token);

        var ended = await Assert.ThrowsAsync<SignedOutException>(() => Refresh().AccessTokenAsync(session, Token));

        Assert.Equal("Your sign-in has ended. Sign in again.", ended.Message);
        Assert.Null(await _store.FindAsync(session, Token));
    }

    [Fact]
    public async Task A_session_that_never_was_has_no_token() =>
        await Assert.ThrowsAsync<SignedOutException>(() => Refresh().AccessTokenAsync(TokenStore.NewSession(), Token));

    private async Task<(string Session, string AccessToken)> SignInAsync()
    {
        (string, string?)[] asked = [("client_id", Workbench.Id), ("redirect_uri", "http://localhost:5486/signin-oidc"), ("scope", Asked)];
        var answer = await entra.RedeemAsync(await entra.CodeAsync("maker", asked), [.. asked, ("client_secret", Workbench.Secret)]);
        var session = TokenStore.NewSession();
        var token = answer.Body.GetProperty("access_token").GetString()!;
        await _store.SetAsync(session, new(token, answer.Body.GetProperty("refresh_token").GetString(), _time.GetUtcNow().AddHours(1), _time.GetUtcNow().AddHours(8)), Token);
        return (session, token);
    }

    private TokenRefresh Refresh()
    {
        var options = new OpenIdConnectOptions
        {
            ClientId = Workbench.Id,
            ClientSecret = Workbench.Secret,
            ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(new() { TokenEndpoint = $"{entra.Root}/oauth2/v2.0/token" }),
        };
        foreach (var scope in Asked.Split(' '))
            options.Scope.Add(scope);
        return new TokenRefresh(_store, new Always(options), new Clean(), _time);
    }

    private sealed class Always(OpenIdConnectOptions options) : IOptionsMonitor<OpenIdConnectOptions>
    {
        public OpenIdConnectOptions CurrentValue => options;

        public OpenIdConnectOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;
    }

    private sealed class Clean : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new();
    }
}
