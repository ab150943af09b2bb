using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Authentication.Entra;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace FusionSample.Tests.Unit.Gateway;

public class TenantRulesTests
{
    private const string Tenant = "7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11";

    [Theory]
    [InlineData(Tenant, "")]
    [InlineData("contoso.onmicrosoft.com", "")]
    [InlineData("organizations", Tenant)]
    public void A_start_with_known_tenants_is_let_through(string tenantId, string allowed) =>
        Assert.Empty(Failures(Environments.Production, tenantId, allowed));

    [Theory]
    [InlineData("common", "", "not 'common'")]
    [InlineData("Consumers", "", "not 'Consumers'")]
    [InlineData("organizations", "", "AzureAd__AllowedTenants__0")]
    [InlineData("Organizations", "", "lets every directory in")]
    [InlineData("organizations", "contoso.com", "AzureAd:AllowedTenants:0 'contoso.com' must be")]
    [InlineData("organizations", "00000000-0000-0000-0000-000000000000", "must be a 'Directory (tenant) ID'")]
    [InlineData(Tenant, Tenant, "for AzureAd:TenantId 'organizations' alone")]
    public void Outside_development_a_start_for_anybody_is_refused(string tenantId, string allowed, string reason) =>
        Assert.Contains(Failures(Environments.Production, tenantId, allowed), failure => failure.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void All_reasons_are_named_at_once() =>
        Assert.Equal(4, Failures(Environments.Production, "common", "a,b").Count);

    [Fact]
    public void In_development_any_tenant_will_do_but_a_list_has_to_mean_something()
    {
        Assert.Empty(Failures(Environments.Development, "organizations", ""));
        Assert.Single(Failures(Environments.Development, "organizations", "contoso.com"));
    }

    private static IReadOnlyList<string> Failures(string environment, string tenantId, string allowed)
    {
        var options = new EntraOptions { TenantId = tenantId };
        foreach (var tenant in allowed.Split(',', StringSplitOptions.RemoveEmptyEntries))
            options.AllowedTenants.Add(tenant);
        return [.. new TenantRules(new HostingEnvironment { EnvironmentName = environment }).Validate(null, options).Failures ?? []];
    }
}
