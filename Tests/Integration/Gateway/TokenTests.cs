using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>Whom the gateway lets through to the adapter. Each token is signed with the issuer's real key unless it says otherwise.</summary>
[Collection(SharedGateways.Name)]
public class TokenTests
{
    private readonly GatewayHost _gateway;
    private readonly GatewayHost _forgetful;

    public TokenTests(SharedGateway shared, SharedForgetfulGateway forgetful) => (_gateway, _forgetful) = (shared.Fresh(), forgetful.Fresh());

    public static MatrixTheoryData<string, bool> Wrong { get; } = new(
    [
        "garbage", "no signature", "another key", "HS256 with the public key", "another audience", "the audience as a URI", "another issuer",
        "another tenant", "no tenant", "expired", "not yet valid", "no expiry", "neither scope nor role", "an ID token",
        "an ID token for the API", "an ID token for the API with roles", "scopes of an application", "blank scopes", "scopes in capitals", "no version", "another version",
        "another tenant than its issuer", "another key under the right id", "a tenant that is no id",
    ],
    [true, false]);

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_token_is_a_401_each_time_and_reaches_nobody(string what, bool tokensAreRemembered)
    {
        var gateway = tokensAreRemembered ? _gateway : _forgetful;
        using var client = gateway.ClientWith(TokenThatIs(what, gateway));

        for (var time = 0; time < 2; time++)
        {
            using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

            Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
            await response.ProblemAsync(401, "token-invalid");
            Assert.Empty(gateway.Adapter.Requests);
        }
    }

    [Theory]
    [InlineData("as it is")]
    [InlineData("for the API's URI")]
    [InlineData("of the v1.0 issuer")]
    [InlineData("of both")]
    public async Task A_token_of_version_1_is_a_401_that_names_the_setting(string which)
    {
        var claims = _gateway.MakerClaims();
        claims["ver"] = "1.0";
        if (which is "for the API's URI" or "of both")
            claims["aud"] = "api://" + _gateway.Entra.ClientId;
        if (which is "of the v1.0 issuer" or "of both")
            claims["iss"] = $"https://sts.windows.net/{_gateway.Entra.TenantId}/";
        using var client = _gateway.ClientWith(_gateway.Tokens.Sign(claims));

        var problem = await client.GetProblemAsync("/api/people/1", 401, "token-version");

        Assert.Contains("requestedAccessTokenVersion", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(_gateway.Adapter.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic bWFrZXI6bWFrZXI=")]
    [InlineData("Bearer")]
    public async Task Without_a_bearer_token_it_is_a_401_that_asks_for_one(string authorization)
    {
        using var client = _gateway.ClientWith(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        await response.ProblemAsync(401, "token-missing");
        Assert.Empty(_gateway.Adapter.Requests);
    }

    [Fact]
    public async Task A_token_in_the_address_does_not_count()
    {
        using var client = _gateway.ClientWith(null);

        await client.GetProblemAsync("/api/people/1?access_token=" + await _gateway.Entra.TokenForAsync("maker", cancellationToken: TestContext.Current.CancellationToken), 401, "token-missing");
    }

    [Theory]
    [InlineData("Catalogue.Manage")]
    [InlineData("catalogue.read")]
    [InlineData("Catalogue.ReadAll")]
    [InlineData("Catalogue")]
    public async Task A_person_without_the_scope_is_a_403(string scope)
    {
        var claims = _gateway.MakerClaims();
        claims["scp"] = scope;
        claims["roles"] = new[] { "Maker", "Catalogue.Read" }; // an application's permission, which is not for people
        using var client = _gateway.ClientWith(_gateway.Tokens.Sign(claims));

        await client.GetProblemAsync("/api/people/1", 403, "forbidden");
        Assert.Empty(_gateway.Adapter.Requests);
    }

    [Theory]
    [InlineData("Catalogue.Read", "app", 200)]
    [InlineData("Catalogue.Manage", "app", 403)]
    [InlineData("Catalogue.Read", "user", 401)]
    public async Task An_application_reads_by_its_role(string role, string kind, int status)
    {
        var claims = _gateway.Tokens.ForApplication(_gateway.Entra.Services.GetRequiredService<Clients>()["daemon"]);
        claims["roles"] = new[] { role };
        claims["idtyp"] = kind;
        using var client = _gateway.ClientWith(_gateway.Tokens.Sign(claims));

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("name", 401)]
    [InlineData("preferred_username", 401)]
    [InlineData("nonce", 401)]
    [InlineData("sub", 401)] // another one than oid
    public async Task Without_the_optional_claim_an_application_is_known_by_the_lack_of_a_person(string? claim, int status)
    {
        var claims = _gateway.Tokens.ForApplication(_gateway.Entra.Services.GetRequiredService<Clients>()["daemon"]);
        claims["roles"] = new[] { "Catalogue.Read" };
        claims.Remove("idtyp");
        if (claim is not null)
            claims[claim] = "somebody";
        using var client = _gateway.ClientWith(_gateway.Tokens.Sign(claims));

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task One_of_several_scopes_is_enough()
    {
        using var client = _gateway.ClientWith(await _gateway.Entra.TokenForAsync("itadmin", "Catalogue.Manage Catalogue.Read", TestContext.Current.CancellationToken));

        await client.GetOkAsync("/api/people/1");
    }

    [Fact]
    public async Task While_the_issuers_keys_cannot_be_read_it_is_a_503()
    {
        await using var own = await GatewayHost.StartAsync(("AzureAd:Instance", "http://127.0.0.1:1"));
        using var client = await own.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 503, "sign-in-unavailable");
        Assert.Empty(own.Adapter.Requests);
    }

    private static string TokenThatIs(string what, GatewayHost gateway)
    {
        var forged = new ForgedTokens(gateway.Entra);
        var claims = gateway.MakerClaims();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        switch (what)
        {
            case "garbage": return "garbage.garbage.garbage";
            case "no signature": return forged.Unsigned("maker");
            case "another key": return forged.ByAnotherKey("maker", "another");
            case "another key under the right id": return forged.ByAnotherKey("maker");
            case "HS256 with the public key": return forged.WithPublicKeyAsSecret("maker");
            case "another audience": claims["aud"] = Guid.NewGuid().ToString(); break;
            case "the audience as a URI": claims["aud"] = "api://" + gateway.Entra.ClientId; break;
            case "another issuer": claims["iss"] = $"https://login.microsoftonline.com/{gateway.Entra.TenantId}/v2.0"; break;
            case "another tenant": claims["tid"] = Guid.NewGuid().ToString(); claims["iss"] = gateway.Entra.Issuer.Replace(gateway.Entra.TenantId, (string)claims["tid"]); break;
            case "no tenant": claims.Remove("tid"); claims["iss"] = gateway.Entra.Url; break;
            case "another tenant than its issuer": claims["tid"] = Guid.NewGuid().ToString(); break;
            case "a tenant that is no id": claims["tid"] = gateway.Entra.TenantId.ToUpperInvariant(); break;
            case "expired": claims["nbf"] = claims["iat"] = now - 7200; claims["exp"] = now - 3600; break;
            case "not yet valid": claims["nbf"] = now + 3600; claims["exp"] = now + 7200; break;
            case "no expiry": claims.Remove("exp"); break;
            case "scopes of an application": claims["idtyp"] = "app"; break;
            case "blank scopes": claims["scp"] = " "; break;
            case "scopes in capitals": claims.Remove("scp"); claims["SCP"] = "Catalogue.Read"; claims["roles"] = new[] { "Maker" }; break;
            case "no version": claims.Remove("ver"); break;
            case "another version": claims["ver"] = "3.0"; break;
            case "an ID token for the API": return gateway.Tokens.Sign(IdTokenForTheApi(gateway));
            case "an ID token for the API with roles": claims = IdTokenForTheApi(gateway); claims["roles"] = new[] { "Maker", "Catalogue.Read" }; break;
            case "neither scope nor role": claims.Remove("scp"); claims.Remove("roles"); break;
            case "an ID token": return gateway.Tokens.Sign(gateway.Tokens.ForSignIn(People.Find("maker")!, gateway.Entra.Services.GetRequiredService<Clients>()["tool"]));
            default: throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }

        return gateway.Tokens.Sign(claims);
    }

    private static Dictionary<string, object> IdTokenForTheApi(GatewayHost gateway)
    {
        var claims = gateway.Tokens.ForSignIn(People.Find("maker")!, gateway.Entra.Services.GetRequiredService<Clients>()["tool"], "a-nonce");
        claims["aud"] = gateway.Entra.ClientId;
        return claims;
    }
}
