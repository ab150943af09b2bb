using System.Net;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>What the pages say, and what hostile parameters do to them: nothing.</summary>
public sealed class PagesTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private const string Hostile = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>&amp;";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_start_page_says_what_it_is_and_how_to_use_it()
    {
        var html = WebUtility.HtmlDecode(await entra.Http.GetStringAsync(entra.Entra.Url, Token));

        Assert.Contains("stand-in for development", html);
        Assert.All(["Business Manager", "Researcher", "Pro-Dev", "IT Admin"], person => Assert.Contains(person, html));
        Assert.All(["tool", "workbench", "connector", "daemon"], client => Assert.Contains(
            entra.Entra.Services.GetRequiredService<Clients>()[client].Id, html));
        Assert.Contains($"curl -H \"Authorization: Bearer $(curl -s {entra.Root}/dev/token/maker)\" http://localhost:5480/api/people/1", html);
        Assert.Contains($"curl.exe -H \"Authorization: Bearer $(curl.exe -s {entra.Root}/dev/token/maker)\"", html);
        Assert.Contains($"client_secret={entra.Daemon.Secret}", html);
        Assert.Contains($"{entra.Root}/oauth2/v2.0/token", html);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("nonce")]
    public async Task Hostile_parameters_come_out_as_text_and_unchanged(string name)
    {
        using var page = await entra.OpenAsync(entra.Request((name, Hostile)));
        var html = await page.Content.ReadAsStringAsync(Token);

        AssertHarmless(html);
        Assert.Equal(Hostile, EntraSession.HiddenFields(html)[name]);
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("redirect_uri")]
    public async Task Hostile_errors_come_out_as_text(string name)
    {
        using var page = await entra.OpenAsync(entra.Request((name, Hostile)));
        var html = await page.Content.ReadAsStringAsync(Token);

        AssertHarmless(html);
        Assert.Contains(Hostile, WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task A_hostile_state_returns_whole_and_adds_nothing()
    {
        using var answer = await entra.PickAsync("maker", ("state", "a&code=other#b\r\nSet-Cookie: c=d"));

        Assert.Equal("a&code=other#b\r\nSet-Cookie: c=d", EntraSession.AnswerOf(answer)["state"]);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("oauth2/v2.0/authorize")]
    [InlineData("oauth2/v2.0/deviceauth")]
    [InlineData("oauth2/v2.0/logout")]
    public async Task Every_page_lets_nothing_in(string path)
    {
        using var page = await entra.Http.GetAsync(path.Length == 0 ? entra.Entra.Url : $"{entra.Root}/{path}", Token);
        var html = await page.Content.ReadAsStringAsync(Token);

        Assert.StartsWith("default-src 'none'; ", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.False(page.Headers.Contains("Server"));
        Assert.DoesNotContain(" src=", html);
        Assert.DoesNotContain("stylesheet", html);
    }

    [Fact]
    public async Task The_form_may_lead_to_the_client_and_nowhere_else()
    {
        using var page = await entra.OpenAsync(entra.Request());

        Assert.Contains("form-action 'self' http://localhost:49152;", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task An_error_page_holds_no_stack_trace()
    {
        using var page = await entra.OpenAsync([]);
        var html = await page.Content.ReadAsStringAsync(Token);

        Assert.Contains("AADSTS900144", html);
        Assert.DoesNotContain("Exception", html);
    }

    private static void AssertHarmless(string html)
    {
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<script", html);
    }
}
