using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

public class ApiPropertiesTests
{
    private static readonly JsonObject Properties =
        ApiProperties.Create(TestConnector.Settings, TestConnector.Definition)["properties"]!.AsObject();

    [Fact]
    public void Two_ways_to_connect_and_the_sign_in_is_that_of_the_settings()
    {
        var sets = Properties["connectionParameterSets"]!["values"]!.AsArray();

        Assert.Equal(["entra-id", "api-key"], sets.Select(set => (string?)set!["name"]));
        Assert.Equal(["token", "token:TenantId"], sets[0]!["parameters"]!.AsObject().Select(parameter => parameter.Key));
        var oauth = sets[0]!["parameters"]!["token"]!["oAuthSettings"]!;
        Assert.Equal("aad", (string?)oauth["identityProvider"]);
        Assert.Equal("GlobalPerConnector", (string?)oauth["redirectMode"]);
        Assert.Equal(TestConnector.Settings.SignIn.ClientId, (string?)oauth["clientId"]);
        Assert.Equal(["Tides.Read"], oauth["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal("https://login.saltwater.io", (string?)oauth["customParameters"]!["loginUri"]!["value"]);
        Assert.Equal(TestConnector.Settings.SignIn.TenantId, (string?)oauth["customParameters"]!["tenantId"]!["value"]);
        Assert.Equal("api://tides.saltwater.io", (string?)oauth["customParameters"]!["resourceUri"]!["value"]);
        Assert.Equal("securestring", (string?)sets[1]!["parameters"]!["api_key"]!["type"]);
    }

    [Fact]
    public void No_secret_has_a_place_in_it() => Assert.DoesNotContain("secret\":", Properties.ToJsonString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Whatever_is_required_or_hidden_says_so_in_a_string() =>
        Assert.All(
            Constraints(Properties).Where(constraint => constraint.Key is "required" or "hidden"),
            constraint => Assert.Equal(System.Text.Json.JsonValueKind.String, constraint.Value!.GetValueKind()));

    [Fact]
    public void The_key_reaches_its_header_and_a_connection_without_one_still_resolves()
    {
        var policy = Policy("setheader");

        Assert.Equal("X-API-Key", (string?)policy["x-ms-apimTemplateParameter.name"]);
        Assert.Equal("@connectionParameters('api_key','')", (string?)policy["x-ms-apimTemplateParameter.value"]);
        Assert.Equal("Request", (string?)policy["x-ms-apimTemplate-policySection"]);
    }

    [Fact]
    public void Next_links_are_routed_for_the_operations_with_pages_alone()
    {
        var policy = Policy("updatenextlink");

        Assert.Equal("nextLink", (string?)policy["x-ms-apimTemplateParameter.nextLinkPropertyName"]);
        Assert.Equal(["ListTides"], policy["x-ms-apimTemplate-operationName"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void Triggers_are_a_capability_where_there_are_some()
    {
        var definition = TestConnector.Definition;
        definition["paths"]!["/ping"]!["get"]!["x-ms-trigger"] = "batch";

        Assert.Equal(["actions"], Capabilities(TestConnector.Definition));
        Assert.Equal(["actions", "triggers"], Capabilities(definition));
    }

    [Fact]
    public void For_paconn_the_stack_owner_is_left_out_and_nothing_else()
    {
        var full = ApiProperties.Create(TestConnector.Settings, TestConnector.Definition);

        var copy = ApiProperties.WithoutStackOwner(full);

        Assert.Equal("Lighthouse Board", (string?)full["properties"]!["stackOwner"]);
        full["properties"]!.AsObject().Remove("stackOwner");
        Assert.Equal(full.ToJsonString(), copy.ToJsonString());
    }

    private static IEnumerable<string?> Capabilities(JsonObject definition) =>
        ApiProperties.Create(TestConnector.Settings, definition)["properties"]!["capabilities"]!.AsArray().Select(each => (string?)each);

    private static JsonNode Policy(string template) =>
        Properties["policyTemplateInstances"]!.AsArray().Single(policy => (string?)policy!["templateId"] == template)!["parameters"]!;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Constraints(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(each => each.Key == "constraints" ? each.Value!.AsObject() : each.Value is null ? [] : Constraints(each.Value)),
        JsonArray items => items.SelectMany(item => Constraints(item!)),
        _ => [],
    };
}
