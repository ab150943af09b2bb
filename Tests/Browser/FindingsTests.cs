using FusionSample.Tests.Distributed;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>The findings of the published definition and of any other.</summary>
[Collection(nameof(Stage))]
public sealed class FindingsTests(Chromium chromium, RunningWorkshop workshop)
{
    [Fact]
    public async Task The_published_connector_breaks_nobody_and_another_shows_its_own_findings()
    {
        await using var proDev = await Person.SignInAsync(chromium, workshop, "Pro-Dev", "/pro-dev/findings");
        await proDev.SeeAsync("Against the definition that was released last");
        await Assertions.Expect(proDev.Main).Not.ToContainTextAsync("Breaking");

        await proDev.Hands.PressAsync("Another definition than the published one");
        await proDev.Hands.FillAsync("Or its text", """{"swagger": "3.0"}""");
        await proDev.Hands.PressAsync("Show");

        await proDev.SeeAsync("SpecificationVersionIncorrect");
        await proDev.SeeAsync("The other definition");
        Assert.Empty(proDev.Complaints);
    }
}
