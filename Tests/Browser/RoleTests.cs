using System.Text.RegularExpressions;
using FusionSample.Tests.Distributed;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Browser;

/// <summary>Each person sees the pages that their role may, by address and by navigation; the others are refused in words.</summary>
[Collection(nameof(Stage))]
public sealed partial class RoleTests(Chromium chromium, RunningWorkshop workshop)
{
    private const string Everybody = "everybody who is signed in";
    private const string Anybody = "anybody";
    private const string Refusal = "This page is not yours";

    // By the route's template. /not-yours is the refusal itself.
    private static readonly Dictionary<string, string> Whose = new()
    {
        ["/"] = Everybody,
        ["/maker"] = Everybody,
        ["/maker/{OperationId}"] = Everybody,
        ["/definition"] = Everybody,
        ["/sign-out"] = Everybody,
        ["/not-found"] = Everybody,
        ["/not-yours"] = Everybody,
        ["/signed-out"] = Anybody,
        ["/researcher"] = "Researcher",
        ["/pro-dev"] = "Pro-Dev",
        ["/pro-dev/findings"] = "Pro-Dev",
        ["/pro-dev/traces"] = "Pro-Dev",
        ["/pro-dev/traces/{TraceId}"] = "Pro-Dev",
        ["/it-admin"] = "IT Admin",
        ["/it-admin/{Part}"] = "IT Admin",
    };

    public static TheoryData<string> People => ["Business Manager", "Researcher", "Pro-Dev", "IT Admin"];

    public static TheoryData<string> Pages => [.. Whose.Keys];

    [Fact]
    public void Every_page_has_a_row()
    {
        var routes = Directory.GetFiles(Repository.PathOf("Workbench"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Page().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

        Assert.Equal(Whose.Keys.Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_page_by_its_address_is_shown_to_whom_it_is_for(string name)
    {
        await using var person = await Person.SignInAsync(chromium, workshop, name);
        var wrong = new List<string>();
        foreach (var (route, whose) in Whose.Where(pair => pair.Key is not "/not-yours"))
        {
            await person.OpenAsync(Address(route));
            var refused = (await person.WordsAsync()).Contains(Refusal, StringComparison.Ordinal);
            if (refused == (whose is Everybody or Anybody || whose == name))
                wrong.Add($"{route}: {(refused ? "refused" : "shown")}");
            if (refused)
                await person.SeeAsync("Ask the IT Admin for it");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task The_navigation_leads_to_what_one_may_see_and_nowhere_else(string name)
    {
        await using var person = await Person.SignInAsync(chromium, workshop, name);
        var links = person.Page.Locator("[aria-label=Pages] a[href] >> visible=true");
        await links.First.WaitForAsync();
        var addresses = await links.EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        var own = Whose.Where(pair => pair.Value == name && pair.Key.LastIndexOf('/') == 0).Select(pair => pair.Key);
        Assert.Equal(((string[])["/", "/maker", "/definition", .. own]).Order(StringComparer.Ordinal), addresses.Order(StringComparer.Ordinal));

        for (var index = 0; index < addresses.Length; index++)
        {
            await links.Nth(index).ClickAsync();
            await person.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == addresses[index]);
            await person.SettleAsync();
            Assert.DoesNotContain(Refusal, await person.WordsAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nobody_signed_in_is_led_to_the_sign_in(string route)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri(new(workshop.Addresses["workbench"]), Address(route)), TestContext.Current.CancellationToken);

        if (Whose[route] is Anybody)
            Assert.True(response.IsSuccessStatusCode);
        else
            Assert.Contains("/oauth2/v2.0/authorize", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static string Address(string route) => route.Replace("{OperationId}", "FindRecords", StringComparison.Ordinal)
        .Replace("{TraceId}", "0af7651916cd43dd8448eb211c80319c", StringComparison.Ordinal).Replace("{Part}", "audit", StringComparison.Ordinal);

    [GeneratedRegex("^@page \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Page();
}
