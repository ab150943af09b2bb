using System.Net.Http.Headers;
using System.Text;
using FusionSample.LocalEntra;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class CodeGrantTests(ClockedSession clocked) : IClassFixture<ClockedSession>
{
    private readonly EntraSession _entra = clocked.Entra;

    [Fact]
    public async Task A_code_becomes_all_three_tokens()
    {
        var answer = await _entra.RedeemAsync(await _entra.CodeAsync());

        Assert.Equal(200, answer.Status);
        Assert.Equal("Bearer", answer.Text("token_type"));
        Assert.Equal(3600, answer.Body.GetProperty("expires_in").GetInt32());
        Assert.Equal(_entra.Read, answer.Text("scope"));
        Assert.NotEmpty(answer.RefreshToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("the-nonce", answer.IdToken.GetClaim("nonce").Value);
        Assert.Equal(_entra.Tool.Id, Assert.Single(answer.IdToken.Audiences));
    }

    [Fact]
    public async Task Without_openid_and_offline_access_there_is_an_access_token_alone()
    {
        var answer = await _entra.RedeemAsync(await _entra.CodeAsync(changes: ("scope", _entra.Read)));

        Assert.Equal(200, answer.Status);
        Assert.False(answer.Has("id_token"));
        Assert.False(answer.Has("refresh_token"));
    }

    [Fact]
    public async Task Without_profile_the_id_token_has_no_name()
    {
        var answer = await _entra.RedeemAsync(await _entra.CodeAsync(changes: ("scope", "openid")));

        Assert.DoesNotContain(answer.IdToken.Claims, claim => claim.Type is "name" or "preferred_username");
    }

    [Fact]
    public async Task Without_an_api_scope_the_token_is_not_for_the_api()
    {
        var answer = await _entra.RedeemAsync(await _entra.CodeAsync(changes: ("scope", "openid profile")));

        Assert.DoesNotContain(_entra.Entra.ClientId, answer.AccessToken.Audiences);
        Assert.DoesNotContain(answer.AccessToken.Claims, claim => claim.Type is "scp" or "roles");
    }

    [Fact]
    public async Task Default_gives_each_person_what_is_theirs()
    {
        var scope = $"{_entra.Entra.ClientId}/.default";
        var maker = await _entra.RedeemAsync(await _entra.CodeAsync("maker", ("scope", scope)));
        var admin = await _entra.RedeemAsync(await _entra.CodeAsync("itadmin", ("scope", scope)));

        Assert.Equal("Catalogue.Read", maker.AccessToken.GetClaim("scp").Value);
        Assert.Equal("Catalogue.Read Catalogue.Manage", admin.AccessToken.GetClaim("scp").Value);
    }

    [Fact]
    public async Task A_code_works_once_and_a_second_use_ends_the_sign_in()
    {
        var code = await _entra.CodeAsync();
        var first = await _entra.RedeemAsync(code);

        (await _entra.RedeemAsync(code)).AssertRefused("invalid_grant", 54005);
        (await _entra.RefreshAsync(first.RefreshToken)).AssertRefused("invalid_grant", 50173);
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_the_code()
    {
        var code = await _entra.CodeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _entra.RedeemAsync(code)));

        Assert.Single(answers, answer => answer.Status == 200);
    }

    [Theory]
    [InlineData("code_verifier", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "invalid_grant", 501481)]
    [InlineData("code_verifier", "short", "invalid_grant", 501481)]
    [InlineData("code_verifier", null, "invalid_request", 900144)]
    [InlineData("redirect_uri", "http://localhost:49153/", "invalid_grant", 500112)]
    [InlineData("redirect_uri", "http://localhost:49152", "invalid_grant", 500112)]
    [InlineData("redirect_uri", null, "invalid_request", 900144)]
    [InlineData("code", "unknown", "invalid_grant", 70000)]
    [InlineData("code", null, "invalid_request", 900144)]
    [InlineData("grant_type", "password", "unsupported_grant_type", 70003)]
    [InlineData("grant_type", null, "invalid_request", 900144)]
    public async Task A_wrong_token_request_is_refused(string name, string? value, string error, int number)
    {
        var code = await _entra.CodeAsync();

        (await _entra.RedeemAsync(code, (name, value))).AssertRefused(error, number);
    }

    [Fact]
    public async Task The_challenge_is_no_verifier()
    {
        (await _entra.RedeemAsync(await _entra.CodeAsync(), ("code_verifier", EntraSession.Challenge))).AssertRefused("invalid_grant", 501481);
    }

    [Fact]
    public async Task Another_clients_code_is_refused()
    {
        var answer = await _entra.RedeemAsync(
            await _entra.CodeAsync(), ("client_id", _entra.Daemon.Id), ("client_secret", _entra.Daemon.Secret));

        answer.AssertRefused("invalid_grant", 70000);
    }

    [Theory]
    [InlineData("client_id", "unknown", 700016)]
    [InlineData("client_secret", "anything", 700025)]
    public async Task A_client_that_is_not_itself_is_refused(string name, string value, int number)
    {
        var answer = await _entra.RedeemAsync("code", (name, value));

        answer.AssertRefused("invalid_client", number, 401);
        Assert.Equal("Basic", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task An_expired_code_is_refused()
    {
        var code = await _entra.CodeAsync();

        clocked.Time.Advance(TimeSpan.FromSeconds(60));

        (await _entra.RedeemAsync(code)).AssertRefused("invalid_grant", 70008);
    }

    [Fact]
    public async Task A_web_client_signs_in_with_its_secret_and_not_without()
    {
        var workbench = _entra.Entra.Services.GetRequiredService<Clients>()["workbench"];
        (string, string?)[] asked = [("client_id", workbench.Id), ("redirect_uri", "http://localhost:5486/signin-oidc")];

        var good = await _entra.RedeemAsync(await _entra.CodeAsync("prodev", asked), [.. asked, ("client_secret", workbench.Secret)]);
        var wrong = await _entra.RedeemAsync(await _entra.CodeAsync("prodev", asked), [.. asked, ("client_secret", "wrong")]);
        var none = await _entra.RedeemAsync(await _entra.CodeAsync("prodev", asked), asked);

        Assert.Equal(workbench.Id, good.AccessToken.GetClaim("azp").Value);
        wrong.AssertRefused("invalid_client", 7000215, 401);
        none.AssertRefused("invalid_client", 7000218, 401);
    }

    [Fact]
    public async Task The_body_must_be_a_form()
    {
        using var response = await _entra.Http.PostAsync(
            $"{_entra.Root}/oauth2/v2.0/token", new StringContent("{}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_64_KB_is_refused()
    {
        (await _entra.RedeemAsync(new string('c', 70_000))).AssertRefused("invalid_request");
    }

    [Fact]
    public async Task Lifetimes_come_from_the_options()
    {
        await using var session = await EntraSession.StartAsync(builder =>
            builder.Services.Configure<LocalEntraOptions>(options => options.AccessTokenLifetime = TimeSpan.FromSeconds(90)));
        var answer = await session.RedeemAsync(await session.CodeAsync());

        Assert.Equal(90, answer.Body.GetProperty("expires_in").GetInt32());
        Assert.Equal(TimeSpan.FromSeconds(90), answer.AccessToken.ValidTo - answer.AccessToken.ValidFrom);
    }

    [Fact]
    public async Task Basic_authentication_works_with_encoded_parts()
    {
        const string Secret = "s+e:c/r=t %ü";
        await using var session = await EntraSession.StartAsync(builder =>
            builder.Services.Configure<LocalEntraOptions>(options => options.Clients["daemon"].Secret = Secret));
        var pair = $"{session.Daemon.Id}:{Uri.EscapeDataString(Secret)}";
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = $"{session.Entra.ClientId}/.default",
        };

        var good = await session.TokenAsync(form, new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))));
        var garbage = await session.TokenAsync(form, new AuthenticationHeaderValue("Basic", "%%%"));
        form["client_secret"] = Secret;
        var both = await session.TokenAsync(form, new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))));

        Assert.Equal(200, good.Status);
        garbage.AssertRefused("invalid_client", status: 401);
        both.AssertRefused("invalid_request");
    }
}
