using System.Text.RegularExpressions;
using FusionSample.Tests.Distributed;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Browser;

/// <summary>The hour of docs/workshop.md, played from the first page to the last, with the mouse and without one.</summary>
public sealed partial class ScriptTests(Chromium chromium) : IAsyncLifetime
{
    // One of its own for each: the story begins anew.
    private readonly RunningWorkshop _workshop = new QuickWorkshop();

    public ValueTask InitializeAsync() => _workshop.InitializeAsync();

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Four_people_play_the_hour()
    {
        // WORKSHOP_PICTURES=docs/workshop makes the document's pictures anew.
        var pictures = Directory.CreateDirectory(Repository.PathOf(Environment.GetEnvironmentVariable("WORKSHOP_PICTURES") ?? "artifacts/screenshots/script")).FullName;
        foreach (var old in Directory.EnumerateFiles(pictures, "*.png"))
            File.Delete(old);
        var views = Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots", "views")).FullName;
        await using var script = new TeamScript(chromium, _workshop, page => new Mouse(page), async (person, name) =>
        {
            // The page as it stands there, in every view.
            foreach (var view in View.All)
            {
                await person.LookByAsync(view);
                await person.PictureAsync(Path.Combine(views, $"{name}-{view}.png"), tall: 3000);
            }

            await person.LookByAsync(View.Default);
            await person.PictureAsync(Path.Combine(pictures, name + ".png"), tall: 1400);
        });

        await script.PlayAsync();

        Assert.Empty(script.Complaints);
        var shown = Picture().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "workshop.md"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value);
        Assert.Equal(Directory.EnumerateFiles(pictures).Select(Path.GetFileName).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Four_people_play_the_hour_by_keyboard_alone()
    {
        await using var script = new TeamScript(chromium, _workshop, page => new Keyboard(page), (_, _) => Task.CompletedTask);

        await script.PlayAsync();

        Assert.Empty(script.Complaints);
    }

    [GeneratedRegex(@"\(workshop/([a-z-]+\.png)\)")]
    private static partial Regex Picture();

    // What was read is past its time after seconds, as docs/workshop.md starts it too.
    private sealed class QuickWorkshop : RunningWorkshop
    {
        protected override IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>(base.Environment) { ["Cache__FreshFor"] = "00:00:10" };
    }
}
