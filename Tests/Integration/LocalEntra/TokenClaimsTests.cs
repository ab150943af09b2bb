using FusionSample.LocalEntra.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class TokenClaimsTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("maker", "Maker", "Catalogue.Read")]
    [InlineData("researcher", "Researcher", "Catalogue.Read")]
    [InlineData("prodev", "ProDev", "Catalogue.Read")]
    [InlineData("itadmin", "ItAdmin", "Catalogue.Read Catalogue.Manage")]
    public async Task A_person_has_a_role_and_scopes(string person, string role, string scopes)
    {
        var token = new JsonWebToken(await entra.Entra.TokenForAsync(person, cancellationToken: Token));

        Assert.Equal(role, token.GetClaim("roles").Value);
        Assert.Equal(scopes, token.GetClaim("scp").Value);
        Assert.DoesNotContain(token.Claims, claim => claim.Type == "idtyp");
    }

    [Fact]
    public async Task A_persons_token_has_the_shape_of_version_2()
    {
        var token = new JsonWebToken(await entra.Entra.TokenForAsync("maker", cancellationToken: Token));

        Assert.Equal("RS256", token.Alg);
        Assert.Equal(entra.Entra.Services.GetRequiredService<SigningKeys>().Current.Id, token.Kid);
        Assert.Equal("2.0", token.GetClaim("ver").Value);
        Assert.Equal($"{entra.Root}/v2.0", token.Issuer);
        Assert.Equal(entra.Entra.TenantId, token.GetClaim("tid").Value);
        Assert.Equal(entra.Entra.ClientId, Assert.Single(token.Audiences));
        Assert.Equal(entra.Tool.Id, token.GetClaim("azp").Value);
        Assert.Equal("Business Manager", token.GetClaim("name").Value);
        Assert.Equal("maker@fusion.example", token.GetClaim("preferred_username").Value);
        Assert.True(Guid.TryParse(token.GetClaim("oid").Value, out _));
        Assert.NotEqual(token.GetClaim("oid").Value, token.Subject);
        Assert.Equal(token.IssuedAt, token.ValidFrom);
        Assert.Equal(TimeSpan.FromHours(1), token.ValidTo - token.IssuedAt);
        Assert.Equal(22, token.GetClaim("uti").Value.Length);
    }

    [Fact]
    public async Task The_subject_differs_from_audience_to_audience_and_the_object_id_does_not()
    {
        var answer = await entra.RedeemAsync(await entra.CodeAsync());

        Assert.NotEqual(answer.IdToken.Subject, answer.AccessToken.Subject);
        Assert.Equal(answer.IdToken.GetClaim("oid").Value, answer.AccessToken.GetClaim("oid").Value);
        Assert.DoesNotContain(answer.IdToken.Claims, claim => claim.Type is "scp" or "roles" or "azp");
    }

    [Fact]
    public async Task Each_token_has_an_identifier_of_its_own()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => entra.Entra.TokenForAsync("maker", cancellationToken: Token)));

        Assert.Equal(20, tokens.Select(token => new JsonWebToken(token).GetClaim("uti").Value).Distinct().Count());
    }
}
