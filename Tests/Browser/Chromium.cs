using FusionSample.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FusionSample.Tests.Browser.Chromium))]

namespace FusionSample.Tests.Browser;

/// <summary>The system's Chromium, or Chrome, one for all tests; without it they skip.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "Neither Chromium nor Chrome is in PATH; .ci/run installs it (apt install chromium).");
            return _browser;
        }
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Names.Select(Programs.Find).FirstOrDefault(path => path is not null) is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        // Its sandbox does not start for root, which CI's containers are.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Environment.UserName is "root" ? ["--no-sandbox"] : [] });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
