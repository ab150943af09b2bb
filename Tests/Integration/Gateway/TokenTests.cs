using System.Security.Cryptography;
using System.Text;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>Whom the gateway lets through to the adapter. Each token is signed with the issuer's real key unless it says otherwise.</summary>
public class TokenTests : IClassFixture<SharedGateway>
{
    private readonly GatewayHost _gateway;

    public TokenTests(SharedGateway shared) => _gateway = shared.Fresh();

    public static TheoryData<string> Wrong { get; } =
    [
        "garbage", "no signature", "another key", "HS256 with the public key", "another audience", "the audience as a URI", "another issuer",
        "another tenant", "no tenant", "expired", "not yet valid", "no expiry", "neither scope nor role", "an ID token",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_token_is_a_401_and_reaches_nobody(string what)
    {
        using var client = _gateway.ClientWith(TokenThatIs(what, _gateway));

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        await response.ProblemAsync(401, "token-invalid");
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
    [InlineData("Catalogue.Read", "user", 403)]
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
    [InlineData("name", 403)]
    [InlineData("preferred_username", 403)]
    [InlineData("nonce", 403)]
    [InlineData("sub", 403)] // another one than oid
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
        var claims = gateway.MakerClaims();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        switch (what)
        {
            case "garbage": return "garbage.garbage.garbage";
            case "no signature": return Unsigned(gateway.Tokens.Sign(claims));
            case "another key": return gateway.Tokens.Sign(claims, AnotherKey());
            case "HS256 with the public key": return gateway.Tokens.Sign(claims, PublicKeyAsSecret(gateway));
            case "another audience": claims["aud"] = Guid.NewGuid().ToString(); break;
            case "the audience as a URI": claims["aud"] = "api://" + gateway.Entra.ClientId; break;
            case "another issuer": claims["iss"] = $"https://login.microsoftonline.com/{gateway.Entra.TenantId}/v2.0"; break;
            case "another tenant": claims["tid"] = Guid.NewGuid().ToString(); claims["iss"] = gateway.Entra.Issuer.Replace(gateway.Entra.TenantId, (string)claims["tid"]); break;
            case "no tenant": claims.Remove("tid"); claims["iss"] = gateway.Entra.Url; break;
            case "expired": claims["nbf"] = claims["iat"] = now - 7200; claims["exp"] = now - 3600; break;
            case "not yet valid": claims["nbf"] = now + 3600; claims["exp"] = now + 7200; break;
            case "no expiry": claims.Remove("exp"); break;
            case "neither scope nor role": claims.Remove("scp"); claims.Remove("roles"); break;
            case "an ID token": return gateway.Tokens.Sign(gateway.Tokens.ForSignIn(People.Find("maker")!, gateway.Entra.Services.GetRequiredService<Clients>()["tool"]));
            default: throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }

        return gateway.Tokens.Sign(claims);
    }

    private static string Unsigned(string token) =>
        WebEncoders.Base64UrlEncode("""{"alg":"none","typ":"JWT"}"""u8.ToArray()) + "." + token.Split('.')[1] + ".";

    private static SigningCredentials AnotherKey() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "another" }, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials PublicKeyAsSecret(GatewayHost gateway)
    {
        var key = gateway.Entra.Services.GetRequiredService<FusionSample.LocalEntra.Keys.SigningKeys>().Current.Credentials.Key;
        var pem = ((RsaSecurityKey)key).Rsa.ExportSubjectPublicKeyInfoPem();
        return new SigningCredentials(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(pem)) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256);
    }
}
