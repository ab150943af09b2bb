using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>One API for several directories: with the issuer's metadata for all of them, and a list of those that are let in.</summary>
public class TenantTests : IClassFixture<TenantTests.ForTwoTenants>
{
    private const string First = "7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11";
    private const string Second = "c1d0a6de-7c3e-4b52-9d0a-5f1e8b7a2c34";
    private const string Stranger = "e2b7c4a1-0d9f-4e6b-8a53-1c7d2f9e0b46";

    private readonly GatewayHost _gateway;

    public TenantTests(ForTwoTenants shared) => _gateway = shared.Fresh();

    [Theory]
    [InlineData(First, 200)]
    [InlineData(Second, 200)]
    [InlineData(Stranger, 401)]
    public async Task Only_the_listed_tenants_are_let_in_with_whatever_token(string tenant, int status)
    {
        using var person = _gateway.ClientWith(Token(tenant, tenant));

        using var response = await person.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        if (status == 401)
            await response.ProblemAsync(401, "token-invalid");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, _gateway.Adapter.Requests.Count);
    }

    [Theory]
    [InlineData(First, Stranger)]
    [InlineData(Stranger, First)]
    [InlineData("{tenantid}", First)]
    [InlineData(First, "{tenantid}")]
    public async Task Issuer_and_tenant_have_to_fit_each_other(string issuer, string tenant)
    {
        using var client = _gateway.ClientWith(Token(issuer, tenant));

        await client.GetProblemAsync("/api/people/1", 401, "token-invalid");
    }

    [Theory]
    [InlineData(First, 200)]
    [InlineData(Second, 403)]
    public async Task IT_Admins_are_those_of_one_directory_alone(string tenant, int status)
    {
        using var admin = _gateway.ClientWith(Token(tenant, tenant, claims =>
            (claims["scp"], claims["roles"]) = ("Catalogue.Manage Catalogue.Read", new[] { "ItAdmin", "Maker" })));

        using var response = await admin.GetAsync("/admin/keys", TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        await admin.GetOkAsync("/api/people/1");
    }

    private string Token(string issuer, string tenant, Action<Dictionary<string, object>>? change = null)
    {
        var claims = _gateway.MakerClaims();
        change?.Invoke(claims);
        claims["iss"] = $"{_gateway.Entra.Url}/{issuer}/v2.0";
        claims["tid"] = tenant;
        return _gateway.Tokens.Sign(claims);
    }

    public sealed class ForTwoTenants : SharedGateway
    {
        private protected override (string Key, string Value)[] Settings =>

            [("AzureAd:TenantId", "organizations"), ("AzureAd:AllowedTenants:0", First), ("AzureAd:AllowedTenants:1", Second.ToUpperInvariant()), ("AzureAd:AdminTenant", First)];
    }
}
