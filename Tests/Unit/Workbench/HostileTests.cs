using System.Diagnostics;
using AngleSharp.Dom;
using Bunit;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.Maker;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Two hundred definitions that want harm: each shows as text or says what is wrong with it, soon, and nothing of it is more than text.</summary>
public sealed class HostileTests : WorkbenchContext
{
    // A build machine that does something else as well; alone each takes less than five.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly string[] Never = ["script", "iframe", "object", "embed", "style", "link", "base", "meta", "svg", "a"];

    public HostileTests() => Services.AddSingleton<ICalls, NoCalls>();

    [Fact]
    public void There_are_two_hundred() => Assert.True(Hostile.All().Select(one => one.Name).Distinct().Count() >= 200);

    [Fact]
    public void Every_tenth_renders_as_text_or_says_what_is_wrong() => Render(Hostile.All().Where((_, index) => index % 10 == 0));

    // Half a minute: too long for every build.
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Each_renders_as_text_or_says_what_is_wrong() => Render(Hostile.All());

    private void Render(IEnumerable<(string Name, byte[] Bytes)> definitions)
    {
        foreach (var (name, bytes) in definitions)
        {
            var started = Stopwatch.GetTimestamp();
            using var page = Render<DefinitionPage>();
            page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "a.json"));
            page.WaitForAssertion(() => Assert.True(page.FindAll("[role=alert], .connector-card").Count > 0, name), Longest);
            Look(name, page);

            foreach (var index in (int[])[0, 1])
            {
                if (page.FindAll("ul.operations button").ElementAtOrDefault(index) is not { } operation)
                    break;
                operation.Click();
                Assert.NotEmpty(page.FindAll("section.wide h2"));
                Look(name, page);
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < Longest, $"{name} took {Stopwatch.GetElapsedTime(started)}.");
        }
    }

    private static void Look(string name, IRenderedComponent<DefinitionPage> page)
    {
        foreach (var element in page.FindAll("*"))
        {
            Assert.False(Never.Contains(element.LocalName), $"{name}: <{element.LocalName}>");
            Assert.All(element.Attributes, attribute => Assert.True(IsHarmless(attribute), $"{name}: {attribute.Name}={attribute.Value}"));
        }
    }

    // What bunit writes for a handler is 'blazor:on…'; a definition's own would be a plain 'on…'.
    private static bool IsHarmless(IAttr attribute) =>
        !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        && attribute.Name is not ("href" or "src" or "srcdoc" or "action" or "formaction")
        && (attribute.Name is not "style" || !attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase));

    private sealed class NoCalls : ICalls
    {
        public Task<GatewayReply> SendAsync(FusionSample.ConnectorKit.MakerView.Calls.PreparedCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<GatewayReply> SendAsync(HttpMethod method, string pathAndQuery, object? body, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
