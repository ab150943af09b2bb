using FusionSample.Tests.Distributed;
using FusionSample.Tests.Support;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>The Pro-Dev follows a call through every part, on a page that needs no other tool.</summary>
[Collection(nameof(Stage))]
public sealed class TraceTests(Chromium chromium, RunningWorkshop workshop)
{
    private const string Waterfall = "table.waterfall tbody tr";

    [Fact]
    public async Task A_failed_call_shows_gateway_adapter_cache_and_external_api_and_what_was_logged()
    {
        // Nobody has that number, so that no cache knows the answer.
        using var faults = workshop.Client("swapi-faults");
        using var fault = await faults.PutAsync(new Uri("/faults", UriKind.Relative),
            new StringContent("""{"kind":"html","path":"/api/people/917/"}"""), TestContext.Current.CancellationToken);
        using var maker = await workshop.SignedInAsync("maker");
        using var reply = await maker.GetAsync(new Uri("/api/people/917", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.BadGateway, reply.StatusCode);
        using var mended = await faults.DeleteAsync(new Uri("/faults", UriKind.Relative), TestContext.Current.CancellationToken);

        var pictures = Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots", "pages")).FullName;
        foreach (var view in View.All)
        {
            await using var person = await Person.SignInAsync(chromium, workshop, "Pro-Dev", "/pro-dev/traces", view);
            // Every service tells of it within a second or two; the page looks by itself.
            var link = person.Main.GetByRole(AriaRole.Link, new() { Name = "GET /api/people/917" }).First;
            await Assertions.Expect(person.Main.Locator("tr", new() { HasText = "people/917" }).First).ToContainTextAsync("swapi");
            await person.PictureAsync(Path.Combine(pictures, $"pro-dev-traces-{view}.png"));
            Assert.Empty(await Sideways(person));
            await link.ClickAsync();

            foreach (var part in (string[])["gateway", "adapter", "cache", "upstream"])
                await Assertions.Expect(person.Page.Locator(Waterfall, new() { HasText = part }).First).ToBeVisibleAsync();
            await person.SeeAsync("upstream-invalid");
            await person.PictureAsync(Path.Combine(pictures, $"pro-dev-trace-{view}.png"));
            Assert.Empty(await Sideways(person));
            Assert.Empty(person.Complaints);
            // Skips where it is not installed: last, so that all else was looked at.
            if (view == View.All[^1])
                Assert.Empty(await Axe.SeriousAsync(person));
        }
    }

    [Fact]
    public async Task Each_press_of_Run_is_a_trace_of_its_own_that_begins_in_Workbench()
    {
        await using var person = await Person.SignInAsync(chromium, workshop, "Pro-Dev", "/maker/GetPlanet");
        await person.Page.Locator("form select option").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await person.Page.Locator("form select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        for (var press = 0; press < 2; press++)
        {
            await person.Hands.PressAsync("Run");
            await person.Page.Locator(".reply").WaitForAsync();
        }

        await person.OpenAsync("/pro-dev/traces");
        var rows = person.Main.Locator("tr", new() { HasTextRegex = new("GET /api/planets/[0-9]+") });
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("workbench, gateway", new() { Timeout = 15_000 });
        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(person.Page.Locator(Waterfall).First).ToContainTextAsync("workbench");
    }

    private static Task<string> Sideways(Person person) =>
        person.Page.EvaluateAsync<string>("() => document.documentElement.scrollWidth <= innerWidth ? '' : `${document.documentElement.scrollWidth} of ${innerWidth}`");
}
