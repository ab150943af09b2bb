using FusionSample.Tests.Distributed;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>
/// The hour of docs/workshop.md, act by act: four people in four browsers, an outage and a recovery. Whoever plays it says what hands
/// they use, and what happens between the acts.
/// </summary>
internal sealed class TeamScript(Chromium chromium, RunningWorkshop workshop, Func<IPage, IHands> hands, Func<Person, string, Task> picture) : IAsyncDisposable
{
    private readonly List<Person> _people = [];

    /// <summary>Everything that a browser's console complained of.</summary>
    public IEnumerable<string> Complaints => _people.SelectMany(person => person.Complaints.Select(complaint => $"{person.Name}: {complaint}"));

    /// <summary>Plays it all.</summary>
    public async Task PlayAsync()
    {
        var researcher = await ComeAsync("Researcher");
        await TheResearcherReadsAsync(researcher);
        var proDev = await ComeAsync("Pro-Dev");
        await TheProDevPublishesAsync(proDev);
        var itAdmin = await ComeAsync("IT Admin");
        await TheItAdminGivesAccessAsync(itAdmin);
        var maker = await ComeAsync("Business Manager");
        await TheMakerCallsAsync(maker);
        await TheExternalApiFailsAsync(itAdmin, maker);
        await TheTraceTellsAsync(proDev);
        await TheItAdminSeesAndStopsAsync(itAdmin, maker);
        await AnyOtherDefinitionAsync(maker);
        await EverythingIsDoneAsync(researcher);
        await GoodbyeAsync(maker);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
            await person.DisposeAsync();
    }

    private async Task<Person> ComeAsync(string name)
    {
        var person = await Person.SignInAsync(chromium, workshop, name, hands: hands);
        _people.Add(person);
        return person;
    }

    private async Task TheResearcherReadsAsync(Person researcher)
    {
        await researcher.SeeAsync("A public API for Power Apps, by four people");
        await picture(researcher, "story-begins");
        await researcher.Hands.PressAsync("Look at the API");
        await researcher.SettleAsync();
        await researcher.SeeAsync("BSD 3-Clause");
        await researcher.Hands.ChooseAsync("Record", "Tatooine");
        await researcher.Hands.PressAsync("Read both now");
        await researcher.SeeAsync("rotationPeriodHours");
        await picture(researcher, "researcher");
        await researcher.Hands.PressAsync("Story");
        await researcher.SeeAsync("Done: Researcher");
    }

    private async Task TheProDevPublishesAsync(Person proDev)
    {
        await proDev.Hands.PressAsync("See the definition");
        await proDev.SettleAsync();
        await proDev.SeeAsync("What stands between it and certification");
        await picture(proDev, "pro-dev");
    }

    private async Task TheItAdminGivesAccessAsync(Person itAdmin)
    {
        await itAdmin.Hands.PressAsync("Give access");
        await itAdmin.SettleAsync();
        await itAdmin.Hands.PressAsync("Keys");
        await itAdmin.Hands.FillAsync("For whom", "Table 3");
        await itAdmin.Hands.ChooseAsync("Role", "Maker");
        await itAdmin.Hands.PressAsync("Give a key");
        await itAdmin.SeeAsync("Table 3 has a key.");
        await picture(itAdmin, "it-admin-key");
    }

    private async Task TheMakerCallsAsync(Person maker)
    {
        await maker.Hands.PressAsync("Make the first call");
        await maker.SettleAsync();
        await maker.Hands.FillAsync("Find an operation", "find");
        await maker.Hands.PressAsync("Find records");
        await maker.Hands.ChooseAsync("Resource *", "Planets");
        await maker.SeeAsync("Climate");
        await picture(maker, "maker-form");
        await RunUntilAsync(maker, "Done.");
        // Nobody should have to look for it further down.
        await Assertions.Expect(maker.Main.Locator(".reply")).ToBeInViewportAsync();
        await maker.SeeAsync("Tatooine");
        await maker.Hands.PressAsync("The call as code");
        await maker.SeeAsync("Power Fx");
        await picture(maker, "maker-answer");
    }

    private async Task TheExternalApiFailsAsync(Person itAdmin, Person maker)
    {
        await itAdmin.Hands.PressAsync("External API");
        await itAdmin.Hands.PressAsync("Turn the external API off");
        await itAdmin.SeeAsync("In force");
        await picture(itAdmin, "it-admin-outage");

        await RunUntilAsync(maker, "This is the last that is known");
        await picture(maker, "maker-last-known");
        // A purge while the external API is away leaves nothing to give.
        await itAdmin.Hands.PressAsync("Cache");
        await itAdmin.Hands.PressAsync("Empty the cache");
        await itAdmin.SeeAsync("The cache is empty.");
        await RunUntilAsync(maker, "Try again in a moment.");
        await picture(maker, "maker-outage");

        await itAdmin.Hands.PressAsync("External API");
        await itAdmin.Hands.PressAsync("Turn it on again");
        await itAdmin.SeeAsync("It is well.");
        await RunUntilAsync(maker, "up to date");
        await picture(maker, "maker-recovered");
    }

    private async Task TheTraceTellsAsync(Person proDev)
    {
        await proDev.Hands.PressAsync("The last calls as traces: gateway, adapter, cache, external API, with their logs");
        await proDev.SeeAsync("Traces of the last calls");
        await proDev.Hands.PressAsync(await proDev.Main.Locator("table a").First.InnerTextAsync());
        await proDev.SeeAsync("Correlation id");
        await proDev.SeeAsync("adapter");
        await picture(proDev, "trace");
    }

    private async Task TheItAdminSeesAndStopsAsync(Person itAdmin, Person maker)
    {
        await itAdmin.Hands.PressAsync("Usage");
        await itAdmin.Hands.ChooseAsync("By", "caller");
        await itAdmin.SeeAsync($"person:{Maker}");
        await itAdmin.SeeAsync("Business Manager");
        await picture(itAdmin, "it-admin-usage");

        await itAdmin.Hands.PressAsync("Withdrawn access");
        await itAdmin.Hands.FillAsync("Id", "Business Manager");
        await itAdmin.Hands.FillAsync("Reason", "The workshop shows it");
        await itAdmin.Hands.PressAsync("Withdraw");
        await itAdmin.SeeAsync("The access is withdrawn.");
        await RunUntilAsync(maker, "the IT Admin");
        await picture(maker, "maker-withdrawn");
        await itAdmin.Hands.PressAsync("Give again: Business Manager");
        await itAdmin.SeeAsync("The access is given again.");
        await RunUntilAsync(maker, "Done.");

        await itAdmin.Hands.PressAsync("Keys");
        await itAdmin.Hands.PressAsync("Revoke the key of Table 3");
        await itAdmin.SeeAsync("The key of Table 3 is revoked.");
        await itAdmin.Hands.PressAsync("Audit");
        await itAdmin.SeeAsync("The workshop shows it");
        await picture(itAdmin, "it-admin-audit");
    }

    private async Task AnyOtherDefinitionAsync(Person maker)
    {
        await maker.Hands.PressAsync("Another definition");
        await maker.SettleAsync();
        await maker.Hands.FillAsync("Or its text", Definition);
        await maker.Hands.PressAsync("Show");
        await maker.SeeAsync("Weather");
        await picture(maker, "another-definition");
    }

    private static async Task EverythingIsDoneAsync(Person researcher)
    {
        await researcher.SeeAsync("Done: Business Manager");
        await researcher.SeeAsync("Done: IT Admin");
    }

    private static async Task GoodbyeAsync(Person maker)
    {
        await maker.Hands.PressAsync("Sign out");
        await maker.SeeAsync("You are signed in as Business Manager");
        await maker.Hands.PressAsync("Sign out");
        await maker.SeeAsync("You are signed out.");
    }

    // What is fresh is given as it is, and the circuit breaker lets a call through after five seconds.
    private static async Task RunUntilAsync(Person maker, string words)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await maker.Hands.PressAsync("Run");
            await Assertions.Expect(maker.Main.Locator(".reply")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            if ((await maker.WordsAsync()).Contains(words, StringComparison.OrdinalIgnoreCase))
                return;
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }

        await maker.SeeAsync(words);
    }

    // The maker's object id in the tenant, as usage names callers.
    private const string Maker = "0a6f3c18-52d9-4e7b-8f01-6b2d4a9c7e10";

    private const string Definition =
        """{"swagger":"2.0","info":{"title":"Weather","version":"1.0"},"host":"weather.example","schemes":["https"],"paths":{"/now":{"get":{"operationId":"Now","summary":"Weather now","parameters":[{"name":"city","in":"query","type":"string","required":true,"x-ms-summary":"City"}],"responses":{"200":{"description":"OK","schema":{"type":"object","properties":{"celsius":{"type":"number","x-ms-summary":"Degrees"}}}}}}}}}""";
}
