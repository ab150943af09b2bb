using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>Somebody with a mouse.</summary>
internal sealed class Mouse(IPage page) : IHands
{
    private const string Pressable = "fluent-button, fluent-anchor-button, fluent-link, fluent-tab, button, a, summary, label";

    /// <inheritdoc />
    public async Task PressAsync(string name)
    {
        var begins = Pressables(new(Regex.Escape(name)));
        await begins.First.WaitForAsync();
        // 'Keys' rather than 'Revoked keys', where both are.
        var exact = Pressables(new($@"^\s*{Regex.Escape(name)}\s*$")).First;
        await (await exact.CountAsync() > 0 ? exact : begins.First).ClickAsync();
    }

    /// <inheritdoc />
    public async Task FillAsync(string label, string text)
    {
        var field = page.GetByLabel(label, new() { Exact = true }).Locator("visible=true").First;
        // A Fluent field keeps its input to itself: it is typed into as by a person.
        await field.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    /// <inheritdoc />
    public async Task ChooseAsync(string label, string option)
    {
        var field = page.GetByLabel(label, new() { Exact = true }).Locator("visible=true").First;
        // What fills itself takes a moment.
        await field.Locator("option", new() { HasText = option }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await field.SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    // The Fluent elements tell their role to screen readers alone, not in the page, so that roles do not find them.
    private ILocator Pressables(Regex name) =>
        page.Locator(Pressable).Filter(new() { HasTextRegex = name, Visible = true }).Or(page.Locator("[aria-label]").And(page.GetByLabel(name)).Locator("visible=true"));
}
