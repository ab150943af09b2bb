using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>Whoever the IT Admin has revoked is refused at once, remembered or not.</summary>
[Collection(SharedGateways.Name)]
public class RevocationTests
{
    private readonly GatewayHost _remembering;
    private readonly GatewayHost _forgetful;

    public RevocationTests(SharedGateway remembering, SharedForgetfulGateway forgetful) =>
        (_remembering, _forgetful) = (remembering.Fresh(), forgetful.Fresh());

    public static MatrixTheoryData<string, bool> Claims { get; } = new(["oid", "azp", "uti"], [true, false]);

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_revoked_person_application_or_token_is_a_401_and_nobody_else_is(string claim, bool tokensAreRemembered)
    {
        var gateway = tokensAreRemembered ? _remembering : _forgetful;
        var claims = gateway.MakerClaims();
        claims["azp"] = Guid.NewGuid().ToString();
        using var client = gateway.ClientWith(gateway.Tokens.Sign(claims));
        using var other = await gateway.SignedInAsync("prodev");
        await client.GetOkAsync("/api/people/1");

        gateway.Access.Read(new AccessList([], [Revocation(claim, (string)claims[claim], TimeSpan.FromHours(1))]));
        gateway.Adapter.Forget();

        await client.GetProblemAsync("/api/people/1", 401, "token-revoked");
        Assert.Empty(gateway.Adapter.Requests);
        await other.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task A_revocation_ends_when_its_time_is_over_and_is_of_one_kind_alone()
    {
        var claims = _remembering.MakerClaims();
        using var client = _remembering.ClientWith(_remembering.Tokens.Sign(claims));
        _remembering.Access.Read(new AccessList([],
        [
            Revocation("oid", (string)claims["oid"], TimeSpan.FromHours(-1)),
            Revocation("azp", (string)claims["oid"], TimeSpan.FromHours(1)),
            Revocation("uti", (string)claims["oid"], TimeSpan.FromHours(1)),
        ]));

        await client.GetOkAsync("/api/people/1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_store_is_away_the_last_revocations_hold(bool revoked)
    {
        var claims = _remembering.MakerClaims();
        using var client = _remembering.ClientWith(_remembering.Tokens.Sign(claims));
        _remembering.Access.Read(new AccessList([], revoked ? [Revocation("uti", (string)claims["uti"], TimeSpan.FromHours(1))] : []));
        _remembering.Access.Lost();

        if (revoked)
            await client.GetProblemAsync("/api/people/1", 401, "token-revoked");
        else
            await client.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task Before_the_revocations_were_ever_read_a_token_is_a_503()
    {
        await using var own = await GatewayHost.StartAsync(("ConnectionStrings:store", "Host=127.0.0.1;Port=1;Database=away;Username=nobody"));
        using var client = await own.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 503, "store-unavailable");
        await client.GetProblemAsync("/api/people/1", 503, "store-unavailable");
        Assert.Empty(own.Adapter.Requests);

        own.Access.Read(new AccessList([], []));
        await client.GetOkAsync("/api/people/1");
    }

    private static Revocation Revocation(string claim, string subject, TimeSpan fromNow) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Kind = claim switch { "oid" => RevocationKind.User, "azp" => RevocationKind.Application, _ => RevocationKind.Token },
        Subject = subject,
        Reason = "a test",
        CreatedAt = DateTimeOffset.UtcNow,
        CreatedBy = "somebody",
        Until = DateTimeOffset.UtcNow + fromNow,
    };
}
