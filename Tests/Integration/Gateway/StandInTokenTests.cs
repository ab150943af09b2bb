using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>Who opens a development gateway to others does not open it to a stand-in that hands tokens to anybody.</summary>
public class StandInTokenTests
{
    [Fact]
    public async Task At_an_address_for_others_the_stand_ins_tokens_are_closed()
    {
        await using var gateway = await GatewayHost.StartAsync(("Exposure:AcceptStandInTokens", "false"));
        using var maker = await gateway.SignedInAsync();
        using var anonymous = gateway.ClientWith(null);

        await maker.GetProblemAsync("/api/people/1", 401, "stand-in-tokens-closed");
        await anonymous.GetProblemAsync("/api/people/1", 401, "token-missing");
        Assert.Empty(gateway.Adapter.Requests);
    }
}
