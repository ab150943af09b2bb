using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.LocalEntra.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class MetadataTests(EntraSession entra) : IClassFixture<EntraSession>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Address => $"{entra.Root}/v2.0/.well-known/openid-configuration";

    [Fact]
    public async Task A_consumer_of_OpenID_Connect_reads_it_with_its_keys()
    {
        var read = await OpenIdConnectConfigurationRetriever.GetAsync(
            Address, new HttpDocumentRetriever(entra.Http) { RequireHttps = false }, Token);

        Assert.Equal($"{entra.Root}/v2.0", read.Issuer);
        var key = Assert.Single(read.SigningKeys);
        Assert.Equal(entra.Entra.Services.GetRequiredService<SigningKeys>().Current.Id, key.KeyId);
    }

    [Fact]
    public async Task Every_address_in_it_is_there()
    {
        var metadata = await entra.Http.GetFromJsonAsync<JsonElement>(Address, Token);
        foreach (var address in metadata.EnumerateObject().Where(one => one.Name.EndsWith("_endpoint") || one.Name == "jwks_uri"))
        {
            var url = address.Value.GetString()!;
            Assert.StartsWith(entra.Root, url);
            using var get = await entra.Http.GetAsync(url, Token);
            Assert.NotEqual(404, (int)get.StatusCode);
        }
    }

    [Theory]
    [InlineData("response_types_supported", "code")]
    [InlineData("response_modes_supported", "query,fragment,form_post")]
    [InlineData("code_challenge_methods_supported", "S256")]
    [InlineData("id_token_signing_alg_values_supported", "RS256")]
    [InlineData("subject_types_supported", "pairwise")]
    [InlineData("token_endpoint_auth_methods_supported", "client_secret_post,client_secret_basic,none")]
    [InlineData("grant_types_supported", "authorization_code,refresh_token,client_credentials,urn:ietf:params:oauth:grant-type:device_code")]
    public async Task It_names_what_is_supported_and_no_more(string name, string expected)
    {
        var metadata = await entra.Http.GetFromJsonAsync<JsonElement>(Address, Token);

        Assert.Equal(expected.Split(','), metadata.GetProperty(name).EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task Each_claim_of_an_id_token_is_named()
    {
        var metadata = await entra.Http.GetFromJsonAsync<JsonElement>(Address, Token);
        var answer = await entra.RedeemAsync(await entra.CodeAsync());

        Assert.Equal(
            metadata.GetProperty("claims_supported").EnumerateArray().Select(value => value.GetString()!).Order(),
            answer.IdToken.Claims.Select(claim => claim.Type).Order());
    }

    [Theory]
    [InlineData("common")]
    [InlineData("consumers")]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    public async Task Another_tenant_is_unknown(string tenant)
    {
        using var response = await entra.Http.GetAsync($"{entra.Entra.Url}/{tenant}/v2.0/.well-known/openid-configuration", Token);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        new TokenAnswer((int)response.StatusCode, body, response.Headers).AssertRefused("invalid_tenant", 90002);
    }

    [Fact]
    public async Task For_several_organizations_the_tenant_is_left_to_the_reader()
    {
        var organizations = $"{entra.Entra.Url}/organizations";
        var read = await OpenIdConnectConfigurationRetriever.GetAsync(
            $"{organizations}/v2.0/.well-known/openid-configuration", new HttpDocumentRetriever(entra.Http) { RequireHttps = false }, Token);

        Assert.Equal($"{entra.Entra.Url}/{{tenantid}}/v2.0", read.Issuer);
        Assert.Equal($"{organizations}/discovery/v2.0/keys", read.JwksUri);
        var key = Assert.Single(read.JsonWebKeySet.Keys);
        Assert.Equal(read.Issuer, key.AdditionalData["issuer"]);
        Assert.Equal(entra.Entra.Services.GetRequiredService<SigningKeys>().Current.Id, key.Kid);
    }

    [Fact]
    public async Task The_public_url_counts_and_not_the_host_header()
    {
        await using var other = await EntraSession.StartAsync(builder => builder.Configuration["PublicUrl"] = "http://localhost:5999/");

        var metadata = await other.Http.GetFromJsonAsync<JsonElement>(
            $"http://127.0.0.1:{other.ListeningPort}/{other.Entra.TenantId}/v2.0/.well-known/openid-configuration", Token);

        Assert.Equal($"http://localhost:5999/{other.Entra.TenantId}/v2.0", metadata.GetProperty("issuer").GetString());
        Assert.StartsWith("http://localhost:5999/", metadata.GetProperty("jwks_uri").GetString());
    }

    [Fact]
    public async Task A_foreign_host_name_gets_no_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{entra.Root}/dev/token/maker");
        request.Headers.Host = "rebound.example";
        using var response = await entra.Http.SendAsync(request, Token);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.DoesNotContain("eyJ", await response.Content.ReadAsStringAsync(Token));
    }
}
