using System.Diagnostics;
using System.Globalization;
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
                afterTwenty = Memory();
        }

        var afterAll = Memory();
        took.Sort();
        output.WriteLine($"First page usable after {took[took.Count / 2].TotalMilliseconds:0} ms (median; at most {took[^1].TotalMilliseconds:0}), {took.Count} loads.");
        output.WriteLine($"Memory after 20 views {afterTwenty / 1024} MiB, after 200 {afterAll / 1024} MiB.");
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

    // Of the process that serves the pages, in KiB (proc(5)).
    private long Memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Memory is read from /proc.");
        var status = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(Status)
            .Single(lines => lines.Contains($"PPid:\t{_workshop.Process.ProcessId}") && IsWorkbench(lines[0]));
        return long.Parse(status.Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    private static bool IsWorkbench(string folder) => File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("Workbench.dll", StringComparison.Ordinal);

    // The folder, then what stands in its status; a process may end meanwhile.
    private static string[] Status(string folder)
    {
        try
        {
            return [folder, .. File.ReadAllLines(Path.Combine(folder, "status"))];
        }
        catch (IOException)
        {
            return [folder];
        }
    }
}
