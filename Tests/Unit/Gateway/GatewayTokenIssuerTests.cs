using System.Security.Claims;
using FusionSample.Gateway.Proxy;
using FusionSample.ServiceDefaults.GatewayToken;
using FusionSample.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FusionSample.Tests.Unit.Gateway;

public sealed class GatewayTokenIssuerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly GatewayTokenIssuer _issuer;

    public GatewayTokenIssuerTests() =>
        _issuer = new GatewayTokenIssuer(Options.Create(new GatewayTokenOptions { Key = AdapterHost.Key }), _time);

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public void A_token_is_used_again_for_45_seconds_and_then_made_anew()
    {
        var first = _issuer.AuthorizationFor(Person("a", "Maker"));
        _time.Advance(TimeSpan.FromSeconds(44));
        Assert.Equal(first, _issuer.AuthorizationFor(Person("a", "Maker")));
        _time.Advance(TimeSpan.FromSeconds(1));

        var second = _issuer.AuthorizationFor(Person("a", "Maker"));

        Assert.NotEqual(first, second);
        Assert.Equal(_time.GetUtcNow().UtcDateTime.AddMinutes(1), new JsonWebToken(second["Bearer ".Length..]).ValidTo);
    }

    [Fact]
    public void Nobody_gets_the_token_of_somebody_else()
    {
        ClaimsPrincipal[] callers =
        [
            Person("a", "Maker"), Person("b", "Maker"), Person("a", "ItAdmin"), Person("a", "Maker", "ItAdmin"), Person("a", "Maker|ItAdmin"),
            Person("a"), Caller(("azp", "a"), ("idtyp", "app"), ("roles", "Maker")),
        ];

        Assert.Equal(callers.Length, callers.Select(_issuer.AuthorizationFor).Distinct().Count());
    }

    [Fact]
    public void An_anonymous_caller_gets_none() =>
        Assert.Throws<InvalidOperationException>(() => _issuer.AuthorizationFor(new ClaimsPrincipal(new ClaimsIdentity())));

    private static ClaimsPrincipal Person(string id, params string[] roles) =>
        Caller([("oid", id), ("scp", "Catalogue.Read"), .. roles.Select(role => ("roles", role))]);

    private static ClaimsPrincipal Caller(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "Bearer"));
}
