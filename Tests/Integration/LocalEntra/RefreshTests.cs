using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class RefreshTests(EntraSession entra) : IClassFixture<EntraSession>
{
    [Fact]
    public async Task It_gives_new_tokens_for_the_same_person_and_a_new_refresh_token()
    {
        var first = await SignInAsync("researcher");
        var second = await entra.RefreshAsync(first.RefreshToken);
        var third = await entra.RefreshAsync(second.RefreshToken);

        Assert.Equal(200, third.Status);
        Assert.Equal(first.AccessToken.GetClaim("oid").Value, third.AccessToken.GetClaim("oid").Value);
        Assert.NotEqual(first.AccessToken.GetClaim("uti").Value, third.AccessToken.GetClaim("uti").Value);
        Assert.Equal(3, new[] { first, second, third }.Select(answer => answer.RefreshToken).Distinct().Count());
    }

    [Fact]
    public async Task A_second_use_ends_the_whole_sign_in()
    {
        var first = await SignInAsync();
        var second = await entra.RefreshAsync(first.RefreshToken);

        (await entra.RefreshAsync(first.RefreshToken)).AssertRefused("invalid_grant", 50173);
        (await entra.RefreshAsync(second.RefreshToken)).AssertRefused("invalid_grant", 50173);
    }

    [Fact]
    public async Task It_may_ask_for_less_but_not_for_more()
    {
        var manage = $"api://{entra.Entra.ClientId}/Catalogue.Manage";
        var admin = await entra.RedeemAsync(await entra.CodeAsync("itadmin", ("scope", $"{entra.Read} {manage} offline_access")));
        var less = await entra.RefreshAsync(admin.RefreshToken, ("scope", entra.Read));
        var maker = await SignInAsync();

        Assert.Equal("Catalogue.Read", less.AccessToken.GetClaim("scp").Value);
        (await entra.RefreshAsync(maker.RefreshToken, ("scope", manage))).AssertRefused("invalid_scope", 70011);
    }

    [Fact]
    public async Task Another_client_cannot_use_it()
    {
        var first = await SignInAsync();

        var answer = await entra.RefreshAsync(
            first.RefreshToken, ("client_id", entra.Daemon.Id), ("client_secret", entra.Daemon.Secret));

        answer.AssertRefused("invalid_grant", 70000);
    }

    [Fact]
    public async Task An_unknown_one_is_refused() => (await entra.RefreshAsync("unknown")).AssertRefused("invalid_grant", 70000);

    [Fact]
    public async Task An_access_token_is_none()
    {
        var first = await SignInAsync();

        (await entra.RefreshAsync(first.Text("access_token"))).AssertRefused("invalid_grant", 70000);
    }

    [Fact]
    public async Task An_expired_one_is_refused()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var session = await EntraSession.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        var first = await session.RedeemAsync(await session.CodeAsync());

        time.Advance(TimeSpan.FromDays(1));

        (await session.RefreshAsync(first.RefreshToken)).AssertRefused("invalid_grant", 700082);
    }

    private async Task<TokenAnswer> SignInAsync(string person = "maker") => await entra.RedeemAsync(await entra.CodeAsync(person));
}
