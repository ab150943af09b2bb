using System.Text.Json.Nodes;
using FusionSample.Tests.Support.Entra;

namespace FusionSample.Tests.Integration.Entra;

[Trait("Needs", "jq")]
public sealed class RegisterScriptTests
{
    private const string Secret = "stub~secret-shown-once";

    [Fact]
    public async Task The_first_run_makes_everything_and_the_second_nothing()
    {
        using var script = RegisterScript.CreateOrSkip();

        var planned = await script.RunAsync("--what-if");
        Assert.Empty(script.Writes);
        Assert.DoesNotContain(Secret, planned.StandardOutput);

        var first = await script.RunAsync();
        Assert.True(first.ExitCode == 0, first.StandardError);
        var writes = script.Writes.Count;
        Assert.Equal(2, first.StandardOutput.Split(Secret).Length);
        Assert.Contains("AzureAd__ClientId=app-1", first.StandardOutput);
        Assert.Contains("Connector__ClientId=app-2", first.StandardOutput);
        var api = script.Tenant["applications"]![0]!;
        Assert.Equal("api://app-1", (string?)api["identifierUris"]![0]);
        Assert.Equal("app-2", (string?)Assert.Single(api["api"]!["preAuthorizedApplications"]!.AsArray())!["appId"]);
        Assert.True((bool?)script.Tenant["servicePrincipals"]![0]!["appRoleAssignmentRequired"]);

        var second = await script.RunAsync();
        Assert.True(second.ExitCode == 0, second.StandardError);
        Assert.Equal(writes, script.Writes.Count);
        Assert.DoesNotContain(Secret, second.StandardOutput);
    }

    [Fact]
    public async Task What_differs_is_put_right_and_what_others_added_is_kept()
    {
        using var script = RegisterScript.CreateOrSkip();
        await script.RunAsync("--credential", "none");
        var tenant = script.Tenant;
        tenant["applications"]![0]!["api"]!["requestedAccessTokenVersion"] = null;
        tenant["applications"]![1]!["web"]!["redirectUris"]!.AsArray().Add("https://own.contoso.com");
        script.Tenant = tenant;

        var run = await script.RunAsync("--credential", "none", "--connector-redirect-uri", "https://global.consent.azure-apim.net/redirect/starwars-1");

        Assert.True(run.ExitCode == 0, run.StandardError);
        Assert.Equal(2, (int?)script.Tenant["applications"]![0]!["api"]!["requestedAccessTokenVersion"]);
        Assert.Equal(
            [
                "https://global.consent.azure-apim.net/redirect", "https://own.contoso.com",
                "https://global.consent.azure-apim.net/redirect/starwars-1",
            ],
            script.Tenant["applications"]![1]!["web"]!["redirectUris"]!.AsArray().Select(uri => (string?)uri));
    }

    [Fact]
    public async Task A_registration_that_is_taken_over_is_named_with_its_owners_before_anything_is_written()
    {
        using var script = RegisterScript.CreateOrSkip();
        var first = await script.RunAsync("--credential", "none");
        Assert.DoesNotContain("FOUND", first.StandardOutput);
        var tenant = script.Tenant;
        tenant["applications"]![0]!["displayName"] = "Planted\n by";
        tenant["applications"]![0]!["owners"] = JsonNode.Parse("""[{"id":"1","userPrincipalName":"other@contoso.com"},{"id":"owner-2"}]""");
        script.Tenant = tenant;
        var writes = script.Writes.Count;

        var planned = await script.RunAsync("--credential", "none", "--what-if");
        Assert.Equal(writes, script.Writes.Count);
        var second = await script.RunAsync("--credential", "none");

        foreach (var run in new[] { planned, second })
        {
            Assert.True(run.ExitCode == 0, run.StandardError);
            var found = run.StandardOutput.IndexOf(
                "registration 'FusionSample:api': application id app-1, owners other@contoso.com, owner-2, name 'Planted by'\n", StringComparison.Ordinal);
            Assert.InRange(found, 0, run.StandardOutput.IndexOf("change", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task For_several_tenants_it_names_the_one_that_administers()
    {
        using var script = RegisterScript.CreateOrSkip();

        var run = await script.RunAsync("--credential", "none", "--audience", "multi");

        Assert.True(run.ExitCode == 0, run.StandardError);
        Assert.All(
            (string[])["TenantId=organizations", "AllowedTenants__0=7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11", "AdminTenant=7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11"],
            line => Assert.Contains($"AzureAd__{line}\n", run.StandardOutput));
    }

    [Theory]
    [InlineData("signed-out", "az login")]
    [InlineData("forbidden", "Application Developer")]
    public async Task Where_it_may_not_it_says_what_is_needed(string state, string remedy)
    {
        using var script = RegisterScript.CreateOrSkip();
        script.LetBe(state);

        var run = await script.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(remedy, run.StandardError);
    }
}
