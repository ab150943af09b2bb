using Bunit;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.ItAdmin;
using FusionSample.Workbench.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Whom the IT Admin means by what is typed.</summary>
public sealed class RevocationsPartTests : WorkbenchContext
{
    private const string Ada = "0a6f3c18-52d9-4e7b-8f01-6b2d4a9c7e10";

    private readonly HeldCalls _calls = new();

    public RevocationsPartTests()
    {
        Services.AddSingleton<ICalls>(_calls);
        Services.GetRequiredService<KnownPeople>().Add(Session.Create("Ada Lovelace", Ada, [], "session"));
    }

    [Theory]
    [InlineData("ada lovelace")]
    [InlineData(Ada)]
    public void A_whole_name_or_an_id_is_withdrawn(string typed)
    {
        var part = Withdraw(typed);

        part.WaitForAssertion(() => Assert.Contains("/admin/revocations", _calls.Open));
        Assert.Equal(Ada, part.Find("#subject").GetAttribute("value"));
        Assert.Empty(part.FindAll("[role=alert]"));
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("")]
    public void Anything_else_is_asked_for_again_and_nothing_is_sent(string typed)
    {
        var part = Withdraw(typed);

        part.WaitForAssertion(() => Assert.Contains("suggestions", part.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("/admin/revocations", _calls.Open);
    }

    private IRenderedComponent<RevocationsPart> Withdraw(string typed)
    {
        var part = Render<RevocationsPart>();
        part.Find("#subject").Change(typed);
        part.Find("form").Submit();
        return part;
    }
}
