using FusionSample.Tests.Distributed;
using FusionSample.Tests.Unit.Workbench;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>Two hundred definitions that want harm, in a real browser: nothing of them runs, and the page lives on.</summary>
[Collection(nameof(Stage))]
public sealed class HostileTests(Chromium chromium, RunningWorkshop workshop)
{
    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Nothing_of_a_hostile_definition_runs()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/definition");
        var failed = new List<string>();
        foreach (var (name, bytes) in Hostile.All())
        {
            try
            {
                await LookAtAsync(maker.Page, name, bytes);
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
            {
                failed.Add($"{name}: {exception.Message.Split('\n')[0]}");
                await maker.OpenAsync("/definition");
            }
        }

        Assert.Empty(failed);
        Assert.True(await maker.Page.EvaluateAsync<bool>("() => typeof hostile === 'undefined' && frames.length === 0 && location.pathname === '/definition'"));
        Assert.Empty(maker.Complaints);
        Assert.DoesNotContain("A page failed", workshop.Process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception in circuit", workshop.Process.Output, StringComparison.Ordinal);

        // It lives: a sound one shows.
        await LookAtAsync(maker.Page, "a sound one", """{"swagger":"2.0","info":{"title":"Sound"},"paths":{"/a":{"get":{"operationId":"A","summary":"Sound one"}}}}"""u8.ToArray());
        await maker.SeeAsync("Sound one");
    }

    // What is there already is marked, so that what the file brings can be told from it.
    private static async Task LookAtAsync(IPage page, string name, byte[] bytes)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('main [role=alert], main .connector-card').forEach(one => one.classList.add('seen'))");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = $"{name}.json", MimeType = "application/json", Buffer = bytes });
        // 5 MB on a machine that builds something else meanwhile.
        await page.Locator("main [role=alert]:not(.seen), main .connector-card:not(.seen)").First.WaitForAsync(new() { Timeout = 45_000 });
        var operations = page.Locator("ul.operations button");
        for (var index = 0; index < Math.Min(2, await operations.CountAsync()); index++)
        {
            await operations.Nth(index).ClickAsync();
            await page.Locator("ul.operations button[aria-current=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
    }
}
