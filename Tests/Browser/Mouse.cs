using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>Somebody with a mouse.</summary>
internal sealed class Mouse(IPage page) : IHands
{
    private const string Pressable = "fluent-button, fluent-anchor-button, fluent-link, fluent-tab, button, a, summary, label";

    /// <inheritdoc />
    public Task PressAsync(string name) => Named(Pressable, name).ClickAsync();

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
    private ILocator Named(string elements, string name) =>
        page.Locator(elements).Filter(new() { HasText = name, Visible = true }).Or(page.Locator($"[aria-label=\"{name}\"]").Locator("visible=true")).First;
}
