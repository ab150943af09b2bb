
namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class RefreshTests(ClockedSession clocked) : IClassFixture<ClockedSession>
{
    private readonly EntraSession _entra = clocked.Entra;

    [Fact]
    public async Task It_gives_new_tokens_for_the_same_person_and_a_new_refresh_token()
    {
        var first = await SignInAsync("researcher");
        var second = await _entra.RefreshAsync(first.RefreshToken);
        var third = await _entra.RefreshAsync(second.RefreshToken);

        Assert.Equal(200, third.Status);
        Assert.Equal(first.AccessToken.GetClaim("oid").Value, third.AccessToken.GetClaim("oid").Value);
        Assert.NotEqual(first.AccessToken.GetClaim("uti").Value, third.AccessToken.GetClaim("uti").Value);
        Assert.Equal(3, new[] { first, second, third }.Select(answer => answer.RefreshToken).Distinct().Count());
    }

    [Fact]
    public async Task A_second_use_ends_the_whole_sign_in()
    {
        var first = await SignInAsync();
        var second = await _entra.RefreshAsync(first.RefreshToken);

        (await _entra.RefreshAsync(first.RefreshToken)).AssertRefused("invalid_grant", 50173);
        (await _entra.RefreshAsync(second.RefreshToken)).AssertRefused("invalid_grant", 50173);
    }

    [Fact]
    public async Task It_may_ask_for_less_but_not_for_more()
    {
        var manage = $"api://{_entra.Entra.ClientId}/Catalogue.Manage";
        var admin = await _entra.RedeemAsync(await _entra.CodeAsync("itadmin", ("scope", $"{_entra.Read} {manage} offline_access")));
        var less = await _entra.RefreshAsync(admin.RefreshToken, ("scope", _entra.Read));
        var maker = await SignInAsync();

        Assert.Equal("Catalogue.Read", less.AccessToken.GetClaim("scp").Value);
        (await _entra.RefreshAsync(maker.RefreshToken, ("scope", manage))).AssertRefused("invalid_scope", 70011);
    }

    [Fact]
    public async Task Another_client_cannot_use_it()
    {
        var first = await SignInAsync();

        var answer = await _entra.RefreshAsync(
            first.RefreshToken, ("client_id", _entra.Daemon.Id), ("client_secret", _entra.Daemon.Secret));

        answer.AssertRefused("invalid_grant", 70000);
    }

    [Fact]
    public async Task An_unknown_one_is_refused() => (await _entra.RefreshAsync("unknown")).AssertRefused("invalid_grant", 70000);

    [Fact]
    public async Task An_access_token_is_none()
    {
        var first = await SignInAsync();

        (await _entra.RefreshAsync(first.Text("access_token"))).AssertRefused("invalid_grant", 70000);
    }

    [Fact]
    public async Task An_expired_one_is_refused()
    {
        var first = await _entra.RedeemAsync(await _entra.CodeAsync());

        clocked.Time.Advance(TimeSpan.FromDays(1));

        (await _entra.RefreshAsync(first.RefreshToken)).AssertRefused("invalid_grant", 700082);
    }

    private async Task<TokenAnswer> SignInAsync(string person = "maker") => await _entra.RedeemAsync(await _entra.CodeAsync(person));
}
