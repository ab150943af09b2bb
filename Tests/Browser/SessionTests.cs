using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FusionSample.Tests.Distributed;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>What an open page says when its person is signed out meanwhile, and what the browser is given of a sign-in.</summary>
[Collection(nameof(Stage))]
public sealed class SessionTests(Chromium chromium, RunningWorkshop workshop)
{
    // Workbench looks every 15 seconds, and a busy machine takes its time.
    private const float Noticed = 45_000;

    // Of every JWT.
    private const string StartOfToken = "eyJ";

    // The researcher's object id in the tenant.
    private const string Researcher = "1b705d29-63ea-4f8c-9012-7c3e5bad8f21";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
    public async Task Switched_in_another_tab_the_open_page_calls_as_nobody()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker/GetPlanet");
        await maker.Hands.ChooseAsync("Planet *", "Tatooine");
        var other = await maker.NewTabAsync("/sign-out");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign in as somebody else" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Researcher" }).ClickAsync();
        await Assertions.Expect(other.Locator(".person")).ToHaveTextAsync("Researcher");

        await maker.Hands.PressAsync("Run");

        await maker.SeeAsync("Your sign-in has ended");
        await Assertions.Expect(maker.Page.Locator(".reply")).ToHaveCountAsync(0);
        // Within 15 seconds the bar knows it too.
        await Assertions.Expect(maker.Page.Locator(".person")).ToHaveCountAsync(0, new() { Timeout = Noticed });
        Assert.Empty(maker.Complaints);
    }

    [Fact]
    public async Task Withdrawn_while_the_page_is_open_the_next_call_says_whom_to_ask()
    {
        await using var researcher = await Person.SignInAsync(chromium, workshop, "Researcher", "/maker/GetPlanet");
        await researcher.Hands.ChooseAsync("Planet *", "Tatooine");
        using var itAdmin = await workshop.SignedInAsync("itadmin");
        using var withdrawn = await itAdmin.PostAsJsonAsync("/admin/revocations", new { kind = "user", subject = Researcher, reason = "A test" }, Token);
        var id = (await withdrawn.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString();

        try
        {
            await researcher.Hands.PressAsync("Run");

            await researcher.SeeAsync("the IT Admin");
            await Assertions.Expect(researcher.Page.Locator(".reply")).ToContainTextAsync("Status 401");
            // Signing in again, as one tries then, is refused in words too.
            await using var again = await Person.SignInAsync(chromium, workshop, "Business Manager");
            var tab = await again.NewTabAsync("/sign-out");
            await tab.GetByRole(AriaRole.Button, new() { Name = "Sign in as somebody else" }).ClickAsync();
            await tab.GetByRole(AriaRole.Button, new() { Name = "Researcher" }).ClickAsync();
            await Assertions.Expect(tab.Locator("main")).ToContainTextAsync("only the IT Admin can give it again");
        }
        finally
        {
            // The Workshop is not this test's alone.
            using var given = await itAdmin.DeleteAsync(new Uri($"/admin/revocations/{id}?reason=A%20test", UriKind.Relative), Token);
        }

        await researcher.Hands.PressAsync("Run");
        await researcher.SeeAsync("Done.");
        Assert.Empty(researcher.Complaints);
    }

    [Fact]
    public async Task Nothing_that_comes_to_the_browser_or_leaves_it_is_a_token()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/sign-out");
        // What that page still loads could not be read after it was left.
        await maker.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var seen = new ConcurrentQueue<string>();
        var answers = new ConcurrentQueue<Task<string>>();
        maker.Page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => seen.Enqueue(Encoding.UTF8.GetString(frame.Binary ?? []) + frame.Text);
            socket.FrameSent += (_, frame) => seen.Enqueue(Encoding.UTF8.GetString(frame.Binary ?? []) + frame.Text);
        };
        maker.Page.Request += (_, request) => seen.Enqueue($"{request.Url} {string.Join(' ', request.Headers)} {request.PostData}");
        maker.Page.RequestFinished += (_, request) => answers.Enqueue(AnswerAsync(request));

        await maker.OpenAsync("/maker/FindRecords");
        await maker.Hands.ChooseAsync("Resource *", "Planets");
        await maker.Hands.PressAsync("Run");
        await maker.SeeAsync("Tatooine");

        foreach (var answer in await Task.WhenAll(answers))
            seen.Enqueue(answer);
        // What is looked through is what the page is made of.
        Assert.Contains(seen, text => text.Contains("Tatooine", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("<base href", StringComparison.Ordinal));
        Assert.All(seen, text => Assert.DoesNotContain(StartOfToken, text, StringComparison.Ordinal));
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
        Assert.All([kept, html, .. cookies.Select(cookie => cookie.Value)], text => Assert.DoesNotContain(StartOfToken, text, StringComparison.Ordinal));
    }

    private static async Task<string> AnswerAsync(IRequest request)
    {
        var answer = (await request.ResponseAsync())!;
        return string.Join(' ', answer.Headers) + (answer.Status < 300 ? await answer.TextAsync() : "");
    }
}
