using FusionSample.Tests.Distributed;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Browser;

/// <summary>Every page in every view: nothing serious for axe-core, no word from the console, no scrolling sideways, and a picture.</summary>
[Collection(nameof(Stage))]
public sealed class PageTests(Chromium chromium, RunningWorkshop workshop)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "Business Manager", "/" },
        { "Business Manager", "/maker" },
        { "Business Manager", "/maker/FindRecords" },
        { "Business Manager", "/definition" },
        { "Business Manager", "/sign-out" },
        { "Business Manager", "/signed-out" },
        { "Business Manager", "/not-found" },
        { "Business Manager", "/not-yours" },
        { "Researcher", "/researcher" },
        { "Pro-Dev", "/pro-dev" },
        { "Pro-Dev", "/pro-dev/traces" },
        { "Pro-Dev", "/pro-dev/findings" },
        { "IT Admin", "/it-admin" },
        { "IT Admin", "/it-admin/audit" },
        { "IT Admin", "/it-admin/keys" },
        { "IT Admin", "/it-admin/access" },
        { "IT Admin", "/it-admin/cache" },
        { "IT Admin", "/it-admin/external-api" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_for_everybody(string name, string path)
    {
        var pictures = Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots", "pages")).FullName;
        await using var person = await Person.SignInAsync(chromium, workshop, name);
        foreach (var view in View.All)
        {
            await person.LookByAsync(view);
            await person.OpenAsync(path);

            await person.PictureAsync(Path.Combine(pictures, $"{path.Trim('/').Replace('/', '-')}-{view}.png"));
            Assert.Empty(await Axe.SeriousAsync(person));
            Assert.Empty(person.Complaints);
            Assert.True(await person.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{path} scrolls sideways at {view}.");
        }
    }
}
