using System.Security.Claims;
using System.Text.RegularExpressions;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>A web application with ASP.NET Core's own OpenID Connect handler signs somebody in and out.</summary>
public sealed partial class WebSignInTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OpenIdConnectResponseMode.FormPost)]
    [InlineData(OpenIdConnectResponseMode.Query)]
    public async Task Somebody_signs_in_and_out(string responseMode)
    {
        await using var web = await StartAsync(responseMode);
        var address = web.Urls.First().Replace("127.0.0.1", "localhost");
        using var browser = new HttpClient(new SocketsHttpHandler());

        var signIn = await browser.GetStringAsync(address, Token);
        var fields = EntraSession.HiddenFields(signIn);
        fields["person"] = "prodev";
        using var picked = await browser.PostAsync($"{entra.Root}/oauth2/v2.0/authorize", new FormUrlEncodedContent(fields), Token);
        var page = await picked.Content.ReadAsStringAsync(Token);
        if (responseMode == OpenIdConnectResponseMode.FormPost)
        {
            using var posted = await browser.PostAsync(
                FormAction().Match(page).Groups[1].Value, new FormUrlEncodedContent(EntraSession.HiddenFields(page)), Token);
            page = await posted.Content.ReadAsStringAsync(Token);
        }

        Assert.Equal("Pro-Dev has a token for Catalogue.Read", page);

        using var signedOut = await browser.GetAsync($"{address}/signout", Token);
        Assert.Equal("signed out", await signedOut.Content.ReadAsStringAsync(Token));
    }

    private async Task<WebApplication> StartAsync(string responseMode)
    {
        var client = entra.Entra.Services.GetRequiredService<Clients>()["workbench"];
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        }).AddCookie().AddOpenIdConnect(options =>
        {
            options.Authority = $"{entra.Root}/v2.0";
            options.RequireHttpsMetadata = false;
            options.ClientId = client.Id;
            options.ClientSecret = client.Secret;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = responseMode;
            options.Scope.Add(entra.Read);
            options.SaveTokens = true;
            options.MapInboundClaims = false;
            options.SignedOutRedirectUri = "/signed-out";
            // Browsers take 'Secure' cookies from http://localhost; HttpClient does not.
            options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.None;
            options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        });
        var web = builder.Build();
        web.UseAuthentication();
        web.UseAuthorization();
        web.MapGet("/", async (HttpContext context, ClaimsPrincipal user) =>
        {
            var token = await context.GetTokenAsync("access_token");
            return $"{user.FindFirst("name")?.Value} has a token for {new JsonWebToken(token).GetClaim("scp").Value}";
        }).RequireAuthorization();
        web.MapGet("/signout", () => TypedResults.SignOut(
            authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
        web.MapGet("/signed-out", () => "signed out");
        await web.StartAsync(Token);
        return web;
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex FormAction();
}
