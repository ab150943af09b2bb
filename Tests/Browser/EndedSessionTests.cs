using System.Text.RegularExpressions;
using FusionSample.Tests.Distributed;
using FusionSample.Tests.Distributed.Workshop;
using FusionSample.Tests.Support;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>An open page when the time of a sign-in is over, and when what is behind the page ends and comes back. Each in a Workshop of its own.</summary>
public sealed class EndedSessionTests(Chromium chromium)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_its_time_a_sign_in_ends_with_words_and_the_way_back_in_leads_to_the_same_page()
    {
        await using var workshop = new ShortSignIns();
        await workshop.InitializeAsync();
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker/GetPlanet");
        await maker.Hands.ChooseAsync("Planet *", "Tatooine");
        await Task.Delay(ShortSignIns.Lasts, Token);

        await maker.Hands.PressAsync("Run");

        await maker.SeeAsync("Your sign-in has ended");
        await maker.PictureAsync(Picture("sign-in-ended"));
        await maker.Hands.PressAsync("Sign in again");
        await maker.SignInHereAsync();
        await maker.Page.WaitForURLAsync("**/maker/GetPlanet");
        await maker.Hands.ChooseAsync("Planet *", "Tatooine");
        await maker.Hands.PressAsync("Run");
        await maker.SeeAsync("Done.");
        Assert.Empty(maker.Complaints);
    }

    [Fact]
    public async Task When_Workbench_starts_again_the_page_says_so_comes_back_and_nobody_is_signed_out()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        await using var workshop = new RestartingWorkshop();
        await workshop.InitializeAsync();
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker/GetPlanet");

        await KillAsync(workshop, "Workbench");

        var dialog = maker.Page.Locator("#components-reconnect-modal");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(dialog.Locator("p")).ToContainTextAsync(new Regex("[Rr]ejoin"));
        await maker.PictureAsync(Picture("reconnecting"));
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = 60_000 });
        await maker.Hands.ChooseAsync("Planet *", "Tatooine");
        await maker.Hands.PressAsync("Run");
        await maker.SeeAsync("Done.");
        Assert.Equal("Business Manager", await maker.Page.Locator(".person").InnerTextAsync());
    }

    [Fact]
    public async Task Without_the_gateway_the_page_says_who_does_not_answer_and_goes_on_once_it_is_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), UnixProcess.OnLinuxOnly);
        await using var workshop = new RestartingWorkshop();
        await workshop.InitializeAsync();
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker/GetPlanet");
        await maker.Hands.ChooseAsync("Planet *", "Tatooine");
        await KillAsync(workshop, "Gateway");

        await maker.Hands.PressAsync("Run");

        await maker.SeeAsync("The gateway does not answer.");
        await maker.PictureAsync(Picture("gateway-away"));
        await Eventually.TrueAsync(async () =>
        {
            await maker.Hands.PressAsync("Run");
            await maker.Page.Locator(".reply").WaitForAsync();
            return (await maker.WordsAsync()).Contains("Done.", StringComparison.Ordinal);
        }, within: TimeSpan.FromMinutes(1));
        Assert.Empty(maker.Complaints);
    }

    private static string Picture(string name) => Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots", "pages")).FullName, $"{name}.png");

    private static Task KillAsync(RunningWorkshop workshop, string service) =>
        Task.WhenAll(UnixProcess.ReplicasOf(workshop.Process.ProcessId, service).Select(id => UnixProcess.SignalAsync(id, "KILL")));

    private sealed class RestartingWorkshop : RunningWorkshop
    {
        protected override string[] Arguments => ["--replicas", "2"];
    }

    private sealed class ShortSignIns : RunningWorkshop
    {
        public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(20);

        // Workshop keeps a shell's LocalEntra settings from its services; the host's own prefix reaches them.
        protected override IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>(base.Environment)
        {
            ["DOTNET_LocalEntra__AccessTokenLifetime"] = "00:00:20",
            ["DOTNET_LocalEntra__RefreshTokenLifetime"] = "00:00:18",
        };
    }
}
