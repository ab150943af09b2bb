using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using FusionSample.LocalEntra.Keys;
using FusionSample.LocalEntra.Tenant;
using FusionSample.LocalEntra.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>The real consumer: an API with Microsoft.Identity.Web, configured as the gateway is.</summary>
public sealed class GatewayTests(EntraSession entra) : IClassFixture<EntraSession>, IAsyncLifetime
{
    private WebApplication _api = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TokenFactory Tokens => entra.Entra.Services.GetRequiredService<TokenFactory>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(entra.Entra.GatewaySettings());
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddMicrosoftIdentityWebApiAuthentication(builder.Configuration);
        builder.Services.AddAuthorization();
        _api = builder.Build();
        _api.UseAuthentication();
        _api.UseAuthorization();
        _api.MapGet("/", () => "ok").RequireAuthorization();
        await _api.StartAsync(Token);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("maker")]
    [InlineData("itadmin")]
    public async Task A_persons_token_is_accepted(string person) =>
        Assert.Equal(HttpStatusCode.OK, await CallAsync(await entra.Entra.TokenForAsync(person, cancellationToken: Token)));

    [Fact]
    public async Task An_applications_token_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await CallAsync(await entra.Entra.TokenForApplicationAsync(cancellationToken: Token)));

    [Fact]
    public async Task The_token_of_a_sign_in_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await CallAsync((await entra.RedeemAsync(await entra.CodeAsync())).Text("access_token")));

    [Fact]
    public async Task No_token_and_garbage_are_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(null));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync("garbage"));
    }

    [Theory]
    [InlineData("aud", "11111111-2222-3333-4444-555555555555")]
    [InlineData("iss", "https://login.microsoftonline.com/7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11/v2.0")]
    [InlineData("exp", 1_000_000_000L)]
    [InlineData("nbf", 4_000_000_000L)]
    public async Task A_token_that_is_wrong_in_one_claim_is_refused(string claim, object value)
    {
        var claims = Tokens.ForPerson(People.All[0]);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Tokens.Sign(claims)));

        claims[claim] = value;

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Tokens.Sign(claims)));
    }

    [Fact]
    public async Task Another_key_is_refused_even_under_the_right_key_id()
    {
        using var rsa = RSA.Create(2048);
        var kid = entra.Entra.Services.GetRequiredService<SigningKeys>().Current.Id;
        var forged = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = kid }, SecurityAlgorithms.RsaSha256);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Tokens.Sign(Tokens.ForPerson(People.All[0]), forged)));
    }

    [Fact]
    public async Task An_id_token_and_a_token_that_ended_are_refused()
    {
        var signIn = await entra.RedeemAsync(await entra.CodeAsync());
        var ended = await entra.Http.GetStringAsync($"{entra.Root}/dev/token/maker?lifetime=-600", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(signIn.Text("id_token")));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(ended));
    }

    [Fact]
    public async Task A_token_without_an_api_scope_is_refused()
    {
        var signIn = await entra.RedeemAsync(await entra.CodeAsync(changes: ("scope", "openid profile")));

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(signIn.Text("access_token")));
    }

    private async Task<HttpStatusCode> CallAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _api.Urls.First());
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await entra.Http.SendAsync(request, Token);
        return response.StatusCode;
    }
}
