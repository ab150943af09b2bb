using System.Diagnostics;
using FusionSample.Tests.Distributed;

namespace FusionSample.Tests.Browser;

/// <summary>Many pages and many people: what Workbench keeps of pages that are gone, and whether each gets their own answer.</summary>
public sealed class LoadTests(Chromium chromium, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly string[] Planets =
        ["Alderaan", "Bespin", "Coruscant", "Dagobah", "Endor", "Hoth", "Kamino", "Naboo", "Tatooine", "Yavin IV"];

    // One of its own: others' pages would count.
    private readonly RunningWorkshop _workshop = new();

    public ValueTask InitializeAsync() => _workshop.InitializeAsync();

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Two_hundred_views_leave_nothing_behind()
    {
        await using var maker = await Person.SignInAsync(chromium, _workshop, "Business Manager");
        var took = new List<TimeSpan>();
        var afterTwenty = 0L;
        for (var view = 1; view <= 200; view++)
        {
            var started = Stopwatch.GetTimestamp();
            await maker.OpenAsync(view % 2 == 0 ? "/" : "/maker/FindRecords");
            if (view % 2 == 0)
                took.Add(Stopwatch.GetElapsedTime(started));
            if (view == 20)
                afterTwenty = await MemoryAsync();
        }

        var afterAll = await MemoryAsync();
        took.Sort();
        output.WriteLine($"First page usable after {took[took.Count / 2].TotalMilliseconds:0} ms (median; at most {took[^1].TotalMilliseconds:0}), {took.Count} loads.");
        output.WriteLine($"Live after 20 views {afterTwenty / 1024} KiB, after 200 {afterAll / 1024} KiB.");
        Assert.Empty(maker.Complaints);
        Assert.InRange(afterAll, 0, afterTwenty * 115 / 100);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Ten_people_at_once_each_get_their_own_answer()
    {
        var people = await Task.WhenAll(Planets.Select(_ => Person.SignInAsync(chromium, _workshop, "Business Manager", "/maker/GetPlanet")));
        try
        {
            var answers = await Task.WhenAll(people.Zip(Planets).Select(async pair =>
            {
                await pair.First.Hands.ChooseAsync("Planet *", pair.Second);
                await pair.First.Hands.PressAsync("Run");
                await pair.First.Page.Locator(".reply").WaitForAsync();
                return await pair.First.Page.Locator(".reply").InnerTextAsync();
            }));

            Assert.All(answers.Zip(Planets), pair => Assert.Matches($"name\\s+{pair.Second}", pair.First));
            Assert.All(people, person => Assert.Empty(person.Complaints));
        }
        finally
        {
            foreach (var person in people)
                await person.DisposeAsync();
        }
    }

    // What pages that are gone may keep for a while is let go first: a circuit that lost its browser lives on for a moment.
    private async Task<long> MemoryAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        return await LiveBytes.OfAsync(WorkbenchProcess());
    }

    private int WorkbenchProcess() => Directory.GetDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
        .Single(id => id > 0 && Read(id, "status").Contains($"PPid:\t{_workshop.Process.ProcessId}\n", StringComparison.Ordinal) && Read(id, "cmdline").Contains("Workbench.dll", StringComparison.Ordinal));

    // proc(5); a process may end meanwhile.
    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
