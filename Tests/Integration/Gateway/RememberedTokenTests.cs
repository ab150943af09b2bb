using FusionSample.Gateway.Authentication.Remembered;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Gateway;

[Collection(SharedGateways.Name)]
public class RememberedTokenTests(SharedGateway remembering, SharedForgetfulGateway forgetful)
{
    [Fact]
    public async Task A_validated_token_is_remembered_without_its_text()
    {
        var gateway = remembering.Fresh();
        var tokens = gateway.Services.GetRequiredService<RememberedTokens>();
        var claims = gateway.MakerClaims();
        var token = gateway.Tokens.Sign(claims);
        using var client = gateway.ClientWith(token);
        await client.GetOkAsync("/api/people/1");
        await client.GetOkAsync("/api/people/1"); // the first may have been the one that the keys were read for

        var caller = tokens.Find(tokens.PlaceOf(token)!.Value);

        Assert.NotNull(caller);
        var texts = ObjectGraph.TextsOf(caller);
        Assert.Contains((string)claims["oid"], texts);
        Assert.DoesNotContain(texts, text => token.Split('.').Any(part => text.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_that_is_no_access_token_is_not_remembered()
    {
        var gateway = remembering.Fresh();
        var tokens = gateway.Services.GetRequiredService<RememberedTokens>();
        using var maker = await gateway.SignedInAsync();
        await maker.GetOkAsync("/api/people/1");
        var claims = gateway.MakerClaims();
        claims["idtyp"] = "app";
        var token = gateway.Tokens.Sign(claims);
        using var client = gateway.ClientWith(token);

        await client.GetProblemAsync("/api/people/1", 401, "token-invalid");

        Assert.Null(tokens.Find(tokens.PlaceOf(token)!.Value));
    }

    [Fact]
    public async Task Turned_off_nothing_is_remembered()
    {
        var gateway = forgetful.Fresh();
        using var client = await gateway.SignedInAsync();

        await client.GetOkAsync("/api/people/1");

        Assert.Equal(0, gateway.Services.GetRequiredService<RememberedTokens>().Count);
    }
}
