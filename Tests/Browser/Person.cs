using System.Text.RegularExpressions;
using FusionSample.Tests.Distributed;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>One of the four in a browser of their own, signed in on the real page, by whatever hands they use.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _root;

    private Person(string name, IBrowserContext context, IPage page, Uri root, Func<IPage, IHands> hands)
    {
        (Name, _context, Page, _root, Hands) = (name, context, page, root, hands(page));
        page.SetDefaultTimeout(15_000);
        Listen(page);
    }

    /// <summary>As the sign-in page calls them: <c>Business Manager</c>, <c>Researcher</c>, <c>Pro-Dev</c>, <c>IT Admin</c>.</summary>
    public string Name { get; }

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    /// <summary>How they press and type.</summary>
    public IHands Hands { get; }

    /// <summary>What the browser's console complained of.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The page's content, without bar and navigation.</summary>
    public ILocator Main => Page.Locator("main");

    /// <summary>Opens Workbench and signs them in.</summary>
    public static async Task<Person> SignInAsync(Chromium chromium, RunningWorkshop workshop, string name, string path = "/", View? view = null, Func<IPage, IHands>? hands = null)
    {
        view ??= View.Default;
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = view.Width, Height = 900 }, ColorScheme = view.Scheme });
        var person = new Person(name, context, await context.NewPageAsync(), new(workshop.Addresses["workbench"]), hands ?? (page => new Mouse(page)));
        await person.Page.GotoAsync(new Uri(person._root, path).AbsoluteUri);
        await person.SignInHereAsync();
        return person;
    }

    /// <summary>Picks themself on the sign-in page that is open.</summary>
    public async Task SignInHereAsync()
    {
        await Hands.PressAsync(Name);
        await SettleAsync();
    }

    /// <summary>Goes to a page by its address.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(_root, path).AbsoluteUri);
        await SettleAsync();
    }

    /// <summary>From now on looks at it in another way.</summary>
    public async Task LookByAsync(View view)
    {
        await Page.SetViewportSizeAsync(view.Width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = view.Scheme });
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> NewTabAsync(string path)
    {
        var page = await _context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(new Uri(_root, path).AbsoluteUri);
        return page;
    }

    /// <summary>Everything that the browser keeps of Workbench.</summary>
    public Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => _context.CookiesAsync([_root.AbsoluteUri]);

    /// <summary>The page's words now.</summary>
    public Task<string> WordsAsync() => Main.InnerTextAsync();

    /// <summary>Waits until the page says it.</summary>
    public Task SeeAsync(string words) =>
        Assertions.Expect(Main).ToContainTextAsync(new Regex(Regex.Escape(words).Replace("\\ ", "\\s+", StringComparison.Ordinal), RegexOptions.IgnoreCase), new() { UseInnerText = true, Timeout = 15_000 });

    /// <summary>Waits until nothing says that it is still being read.</summary>
    public async Task SettleAsync()
    {
        await Page.Locator("main h1").First.WaitForAsync();
        await Assertions.Expect(Page.Locator("main fluent-spinner >> visible=true")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
    }

    /// <summary>The picture of a page from its head on, so many pixels of it at most.</summary>
    // The page scrolls in a part of itself, so that only a window as tall as its content shows all of it.
    public async Task PictureAsync(string path, int tall = 6000)
    {
        var window = Page.ViewportSize!;
        var height = await Page.EvaluateAsync<int>("() => innerHeight + Math.max(0, ...[...document.querySelectorAll('html, body, .fluent-layout, .fluent-layout *')].filter(one => /auto|scroll/.test(getComputedStyle(one).overflowY) || one.tagName == 'HTML').map(one => one.scrollHeight - one.clientHeight))");
        await Page.SetViewportSizeAsync(window.Width, Math.Min(height, tall));
        await Page.EvaluateAsync("() => document.querySelectorAll('html, body, .fluent-layout, .fluent-layout-item').forEach(one => one.scrollTop = 0)");
        await Page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        await Page.SetViewportSizeAsync(window.Width, window.Height);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add($"{page.Url}: {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"{page.Url}: a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }
}
