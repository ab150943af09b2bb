using FusionSample.Tests.Distributed;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>What an open page says when its person is signed out meanwhile, and what the browser is given of a sign-in.</summary>
[Collection(nameof(Stage))]
public sealed class SessionTests(Chromium chromium, RunningWorkshop workshop)
{
    // Workbench looks every 15 seconds, and a busy machine takes its time.
    private const float Noticed = 45_000;

    [Fact]
    public async Task Signed_out_in_another_tab_the_open_page_says_so_and_leads_back_in()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker");
        var other = await maker.NewTabAsync("/sign-out");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("You are signed out.");

        await Assertions.Expect(maker.Main).ToContainTextAsync("Your sign-in has ended", new() { Timeout = Noticed });
        await maker.Hands.PressAsync("Sign in again");
        await maker.SignInHereAsync();

        await maker.Page.WaitForURLAsync("**/maker");
        await maker.SeeAsync("Show all");
        Assert.Empty(maker.Complaints);
    }

    [Fact]
    public async Task The_browser_keeps_cookies_that_no_script_and_no_other_site_may_use_and_no_token()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker/FindRecords");

        var cookies = await maker.CookiesAsync();
        var kept = await maker.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
        var html = await maker.Page.ContentAsync();

        Assert.Contains(cookies, cookie => cookie.Name == "workbench" && cookie.Secure);
        Assert.All(cookies, cookie => Assert.True(cookie.HttpOnly && cookie.SameSite is SameSiteAttribute.Lax or SameSiteAttribute.Strict, cookie.Name));
        // The start of every JWT.
        Assert.All([kept, html, .. cookies.Select(cookie => cookie.Value)], text => Assert.DoesNotContain("eyJ", text, StringComparison.Ordinal));
    }
}
