using System.Security.Claims;
using FusionSample.ExternalServiceAdapter.Security;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Adapter;

public class RememberedGatewayTokensTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_token_is_remembered_until_it_ends_and_no_longer()
    {
        var tokens = new RememberedGatewayTokens(_time);
        tokens.Remember("Bearer one", Caller("somebody"), _time.GetUtcNow().AddSeconds(60));

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("somebody", tokens.Find("Bearer one")!.Principal!.FindFirst("sub")!.Value);
        Assert.True(tokens.Find("Bearer one")!.Principal!.IsInRole("ItAdmin"));
        Assert.Null(tokens.Find("Bearer onE"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tokens.Find("Bearer one"));
    }

    [Fact]
    public void A_token_that_has_ended_is_not_remembered()
    {
        var tokens = new RememberedGatewayTokens(_time);

        // The clocks of two machines may differ, so that such a token is accepted for a little longer.
        tokens.Remember("Bearer one", Caller("somebody"), _time.GetUtcNow().AddSeconds(-1));

        Assert.Equal(0, tokens.Count);
    }

    [Fact]
    public void Their_number_is_bounded_and_those_that_have_ended_go()
    {
        var tokens = new RememberedGatewayTokens(_time);
        for (var caller = 0; caller < RememberedGatewayTokens.Most * 2; caller++)
            tokens.Remember($"Bearer {caller}", Caller("somebody"), _time.GetUtcNow().AddSeconds(60));
        Assert.InRange(tokens.Count, 1, RememberedGatewayTokens.Most);

        _time.Advance(TimeSpan.FromSeconds(61));
        tokens.Remember("Bearer last", Caller("somebody"), _time.GetUtcNow().AddSeconds(60));

        Assert.Equal(1, tokens.Count);
    }

    private static ClaimsPrincipal Caller(string id) =>
        new(new ClaimsIdentity([new Claim("sub", id), new Claim("roles", "ItAdmin")], "Bearer", "sub", "roles"));
}
