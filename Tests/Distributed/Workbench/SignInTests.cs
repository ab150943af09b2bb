using System.Net;
using System.Text.RegularExpressions;

namespace FusionSample.Tests.Distributed.Workbench;

/// <summary>Who signs in, what the browser is given of it, and what is left when they sign out.</summary>
[Collection(nameof(SharedWorkshop))]
public sealed partial class SignInTests(RunningWorkshop workshop)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/maker")]
    [InlineData("/definition")]
    [InlineData("/maker/icon.png")]
    [InlineData("/_blazor/negotiate")]
    public async Task Nobody_sees_anything_before_signing_in(string path)
    {
        using var browser = new PageBrowser(workshop);

        using var response = await browser.GetAsync(path);

        Assert.Equal(new Uri(workshop.Addresses["entra"]).Authority, response.RequestMessage!.RequestUri!.Authority);
    }

    [Theory]
    [InlineData("maker")]
    [InlineData("researcher")]
    [InlineData("prodev")]
    [InlineData("itadmin")]
    public async Task Each_of_the_four_signs_in_and_the_browser_is_given_no_token(string person)
    {
        using var browser = new PageBrowser(workshop);

        using var page = await browser.SignInAsync(person, "/maker");

        Assert.Equal((HttpStatusCode.OK, "/maker"), (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath));
        var session = Assert.Single(browser.SetCookies, cookie => cookie.StartsWith("workbench=", StringComparison.Ordinal));
        Assert.All(["httponly", "samesite=lax", "secure"], flag => Assert.Contains(flag, session, StringComparison.OrdinalIgnoreCase));
        Assert.All(browser.SetCookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(browser.Answers, answer => Assert.DoesNotMatch(JsonWebToken(), answer));
    }

    [Fact]
    public async Task The_connectors_icon_is_the_published_one_and_need_not_be_sent_twice()
    {
        using var browser = new PageBrowser(workshop);
        using var icon = await browser.SignInAsync("maker", "/maker/icon.png");

        Assert.Equal(
            await workshop.Client("gateway").GetByteArrayAsync("/connector/icon.png", Token), await icon.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(browser, icon.Headers.ETag!));
    }

    private async Task<HttpStatusCode> AskAgainAsync(PageBrowser browser, System.Net.Http.Headers.EntityTagHeaderValue tag)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(workshop.Addresses["workbench"]), "/maker/icon.png"));
        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await http.SendAsync(request, Token);
        return response.StatusCode;
    }

    [Theory]
    [InlineData("/it-admin", "itadmin")]
    [InlineData("/researcher", "researcher")]
    [InlineData("/pro-dev", "prodev")]
    [InlineData("/maker", "maker", "researcher", "prodev", "itadmin")]
    [InlineData("/definition", "maker", "researcher", "prodev", "itadmin")]
    public async Task Each_page_is_for_those_whose_it_is(string path, params string[] people)
    {
        foreach (var person in new[] { "maker", "researcher", "prodev", "itadmin" })
        {
            using var browser = new PageBrowser(workshop);

            using var page = await browser.SignInAsync(person, path);

            Assert.Equal(people.Contains(person) ? path : "/not-yours", page.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_cookie_of_somebody_who_has_signed_out_is_worth_nothing()
    {
        using var browser = new PageBrowser(workshop);
        using var page = await browser.SignInAsync("maker");
        var old = browser.Cookies["workbench"];
        using var form = await browser.GetAsync("/sign-out");
        var first = (await form.Content.ReadAsStringAsync(Token)).Split("</form>")[0];
        using var signedOut = await browser.PostAsync("/session/end", Integration.LocalEntra.EntraSession.HiddenFields(first));
        Assert.Contains("You are signed out.", await signedOut.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(workshop.Addresses["workbench"]), "/maker")) { Headers = { { "Cookie", $"workbench={old}" } } };
        using var again = await http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("/oauth2/v2.0/authorize", again.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_takes_a_form_of_ours()
    {
        using var browser = new PageBrowser(workshop);
        using var page = await browser.SignInAsync("maker");

        using var refused = await browser.PostAsync("/session/end", []);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var still = await browser.GetAsync("/maker");
        Assert.Equal("/maker", still.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    public async Task A_sign_in_leads_to_a_page_of_ours_and_nowhere_else(string page)
    {
        using var browser = new PageBrowser(workshop);

        using var landed = await browser.SignInAsync("maker", $"/sign-in?page={Uri.EscapeDataString(page)}");

        Assert.Equal(new Uri(new Uri(workshop.Addresses["workbench"]), "/"), landed.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task A_sign_in_that_is_called_off_says_so()
    {
        using var browser = new PageBrowser(workshop);

        using var answer = await browser.SignInAsync("-", "/maker");

        Assert.Contains("called off", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.")]
    private static partial Regex JsonWebToken();
}
