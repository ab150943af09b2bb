using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>Somebody without a mouse: Tab until it is there, then Enter; arrows between tabs; letters in a dropdown.</summary>
internal sealed class Keyboard(IPage page) : IHands
{
    private const int MostSteps = 250;

    // What has the focus, by every name that a screen reader could take for it; null where nothing has.
    private const string Focused =
        """
        () => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          // A heading is given the focus after each navigation, and cannot be pressed.
          if (!element || ['BODY', 'MAIN', 'H1'].includes(element.tagName)) return [];
          const host = element.getRootNode().host ?? element;
          const names = [];
          for (const one of [element, host]) {
            names.push(one.getAttribute('aria-label'), ...[...(one.labels ?? [])].map(label => label.innerText));
            if (one.tagName !== 'SELECT') names.push(one.innerText ?? one.textContent, (one.innerText ?? '').split('\n')[0]);
          }
          return names.filter(name => name).map(name => name.replace(/\s+/g, ' ').trim());
        }
        """;

    /// <inheritdoc />
    public async Task PressAsync(string name)
    {
        await ReachAsync(name);
        await page.Keyboard.PressAsync(await IsTickedBySpaceAsync() ? " " : "Enter");
    }

    /// <inheritdoc />
    public async Task FillAsync(string label, string text)
    {
        await ReachAsync(label);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    /// <inheritdoc />
    public async Task ChooseAsync(string label, string option)
    {
        await ReachAsync(label);
        try
        {
            await page.WaitForFunctionAsync("option => [...(document.activeElement.options ?? [])].some(one => one.text.startsWith(option))", option, new() { PollingInterval = 100 });
        }
        catch (TimeoutException exception)
        {
            var focus = await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 400)");
            throw new InvalidOperationException($"'{label}' offers no '{option}'; the focus is on {focus}", exception);
        }

        await page.Keyboard.TypeAsync(option);
        await page.Keyboard.PressAsync("Tab");
    }

    // Forward from where one is, over the end of the page and around once.
    private async Task ReachAsync(string name)
    {
        var passed = new List<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            var names = await page.EvaluateAsync<string[]>(Focused);
            if (names.Contains(name, StringComparer.Ordinal))
                return;
            passed.Add(names.FirstOrDefault() ?? "-");
            await page.Keyboard.PressAsync(await IsTabBesideAsync(name) ? "ArrowRight" : "Tab");
        }

        throw new InvalidOperationException($"'{name}' is reached by no Tab. There were: {string.Join(" | ", passed.Distinct())}");
    }

    // The tabs of a page are one stop, with arrows between them.
    private Task<bool> IsTabBesideAsync(string name) => page.EvaluateAsync<bool>(
        "name => document.activeElement?.tagName === 'FLUENT-TAB' && [...document.activeElement.parentElement.children].some(tab => tab.innerText.trim() === name)", name);

    private async Task<bool> IsTickedBySpaceAsync() => await page.EvaluateAsync<bool>(
        "() => ['FLUENT-CHECKBOX', 'INPUT'].includes(document.activeElement?.tagName)");
}
