using Microsoft.IdentityModel.JsonWebTokens;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class DevTokenTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_plain_text_without_a_line_end()
    {
        using var response = await entra.Http.GetAsync($"{entra.Root}/dev/token/maker", Token);
        var text = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Matches(@"\A[\w-]+\.[\w-]+\.[\w-]+\z", text);
    }

    [Theory]
    [InlineData("Other.Scope", "Other.Scope")]
    [InlineData("Catalogue.Read Catalogue.Manage", "Catalogue.Read Catalogue.Manage")]
    [InlineData("", null)]
    public async Task The_scope_can_be_chosen(string scope, string? claim)
    {
        var token = new JsonWebToken(await entra.Entra.TokenForAsync("maker", scope, Token));

        Assert.Equal(claim, token.Claims.FirstOrDefault(one => one.Type == "scp")?.Value);
        Assert.Equal("Maker", token.GetClaim("roles").Value);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(0)]
    [InlineData(-600)]
    public async Task The_lifetime_can_be_chosen(int seconds)
    {
        var before = DateTime.UtcNow.AddSeconds(-2);
        var token = new JsonWebToken(await entra.Http.GetStringAsync($"{entra.Root}/dev/token/maker?lifetime={seconds}", Token));

        Assert.InRange(token.ValidTo, before.AddSeconds(seconds), DateTime.UtcNow.AddSeconds(seconds + 1));
        Assert.True(token.ValidFrom < token.ValidTo);
    }

    [Fact]
    public async Task Claims_can_be_changed_and_taken_out()
    {
        var changes = Uri.EscapeDataString("""{"ver":"1.0","roles":["A","B"],"exp":4000000000,"scp":null}""");
        var token = new JsonWebToken(await entra.Http.GetStringAsync($"{entra.Root}/dev/token/maker?claims={changes}", Token));

        Assert.Equal("1.0", token.GetClaim("ver").Value);
        Assert.Equal(["A", "B"], token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value));
        Assert.Equal(4_000_000_000, token.GetPayloadValue<long>("exp"));
        Assert.DoesNotContain(token.Claims, claim => claim.Type == "scp");
    }

    [Fact]
    public async Task An_application_gets_one_of_its_own()
    {
        var token = new JsonWebToken(await entra.Http.GetStringAsync($"{entra.Root}/dev/token/daemon", Token));

        Assert.Equal("app", token.GetClaim("idtyp").Value);
        Assert.Equal(entra.Daemon.Id, token.GetClaim("azp").Value);
    }

    [Theory]
    [InlineData("dev/token/maker?claims=[]", 400, "claims must be a JSON object")]
    [InlineData("dev/token/maker?claims={", 400, "claims must be a JSON object")]
    [InlineData("dev/token/nobody", 404, "maker, researcher, prodev, itadmin")]
    [InlineData("dev/token/maker?lifetime=long", 400, "lifetime must be seconds")]
    [InlineData("dev/token/maker?lifetime=86401", 400, "lifetime must be seconds")]
    [InlineData("dev/token/maker?lifetime=-2147483648", 400, "lifetime must be seconds")]
    public async Task What_is_wrong_is_said(string path, int status, string words)
    {
        using var response = await entra.Http.GetAsync($"{entra.Root}/{path}", Token);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(Token));
    }
}
