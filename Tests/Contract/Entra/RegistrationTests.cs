using System.Text.Json;
using FusionSample.LocalEntra.Tenant;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Entra;

/// <summary>What <c>scripts/entra</c> registers is what the gateway checks and the sign-in stand-in gives.</summary>
public sealed class RegistrationTests
{
    private static readonly JsonElement Api = Registration("api");

    [Fact]
    public void The_api_asks_for_version_2_tokens() =>
        Assert.Equal(2, Api.GetProperty("api").GetProperty("requestedAccessTokenVersion").GetInt32());

    [Fact]
    public void Scopes_and_roles_are_those_of_the_team()
    {
        Assert.Equal(People.All.SelectMany(person => person.Scopes).Distinct().Order(), Scopes.Select(Value).Order());
        Assert.Equal(People.All.Select(person => person.Role).Order(), RolesOf("User").Order());
        Assert.Equal(["Catalogue.Read"], RolesOf("Application"));
    }

    // Entra ID refuses them otherwise: "It contains duplicate value".
    [Fact]
    public void A_scope_and_a_role_of_the_same_name_have_the_same_id_and_texts()
    {
        var pairs = Scopes.Join(Roles, Value, Value, (scope, role) => (scope, role)).ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair =>
        {
            Assert.Equal(Text(pair.scope, "id"), Text(pair.role, "id"));
            Assert.Equal(Text(pair.scope, "adminConsentDisplayName"), Text(pair.role, "displayName"));
            Assert.Equal(Text(pair.scope, "adminConsentDescription"), Text(pair.role, "description"));
        });
    }

    [Fact]
    public void All_other_ids_differ()
    {
        var permissions = Scopes.Concat(Roles).Select(permission => (Id: Guid.Parse(Text(permission, "id")), Name: Value(permission))).Distinct().ToList();

        Assert.Equal(permissions.Count, permissions.DistinctBy(permission => permission.Id).Count());
    }

    [Theory]
    [InlineData("connector", "Catalogue.Read")]
    [InlineData("workbench", "Catalogue.Read", "Catalogue.Manage")]
    public void A_client_asks_for_these_scopes_and_no_others(string client, params string[] expected)
    {
        var access = Assert.Single(Registration(client).GetProperty("requiredResourceAccess").EnumerateArray());
        var asked = access.GetProperty("resourceAccess").EnumerateArray().ToList();

        Assert.All(asked, permission => Assert.Equal("Scope", Text(permission, "type")));
        Assert.Equal(expected, asked.Select(permission => ScopeWithId(Text(permission, "id"))));
    }

    [Fact]
    public void Only_reading_is_authorized_beforehand()
    {
        Assert.Equal("Admin", Text(Scopes.Single(scope => Value(scope) == "Catalogue.Manage"), "type"));
        Assert.All(Api.GetProperty("api").GetProperty("preAuthorizedApplications").EnumerateArray(), client =>
            Assert.Equal(["Catalogue.Read"], client.GetProperty("delegatedPermissionIds").EnumerateArray().Select(id => ScopeWithId(id.GetString()!))));
    }

    private static List<JsonElement> Scopes => [.. Api.GetProperty("api").GetProperty("oauth2PermissionScopes").EnumerateArray()];

    private static List<JsonElement> Roles => [.. Api.GetProperty("appRoles").EnumerateArray()];

    private static IEnumerable<string> RolesOf(string member) =>
        Roles.Where(role => role.GetProperty("allowedMemberTypes").EnumerateArray().Select(type => type.GetString()).SequenceEqual([member])).Select(Value);

    private static string ScopeWithId(string id) => Value(Scopes.Single(scope => Text(scope, "id") == id));

    private static string Value(JsonElement permission) => Text(permission, "value");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static JsonElement Registration(string name) =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("scripts", "entra", "registrations", $"{name}.json"))).RootElement;
}
