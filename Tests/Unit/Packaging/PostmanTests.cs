using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

public class PostmanTests
{
    private static readonly JsonNode Collection = JsonNode.Parse(ConnectorPackages.Postman.Build(TestConnector.Files(TestConnector.Settings)))!;

    [Fact]
    public void It_is_a_collection_of_version_2_1_with_each_operation_once()
    {
        Assert.Equal("https://schema.getpostman.com/json/collection/v2.1.0/collection.json", (string?)Collection["info"]!["schema"]);
        Assert.Equal("Tide Tables & Harbours", (string?)Collection["info"]!["name"]);
        Assert.Equal(["ListTides", "GetHarbour", "TestConnection"], Collection["item"]!.AsArray().Select(item => (string?)item!["id"]));
    }

    [Fact]
    public void Address_and_token_are_variables_and_the_token_has_no_value()
    {
        Assert.Equal(
            ["baseUrl=https://tides.saltwater.io", "accessToken="],
            Collection["variable"]!.AsArray().Select(variable => $"{variable!["key"]}={variable["value"]}"));
        Assert.Equal("{{accessToken}}", (string?)Collection["auth"]!["bearer"]![0]!["value"]);
        Assert.All(Collection["item"]!.AsArray(), item => Assert.StartsWith("{{baseUrl}}/", (string?)item!["request"]!["url"]!["raw"]));
    }

    [Fact]
    public void What_is_required_has_a_value_and_what_is_not_is_switched_off()
    {
        Assert.Equal("{{baseUrl}}/tides?coast=North", Raw("ListTides"));
        Assert.Equal(["coast=North on", "day= off", "high= off"], Query("ListTides"));
        Assert.Equal("{{baseUrl}}/harbours/:name?depth=2.5&version=1", Raw("GetHarbour"));
        Assert.Equal(["depth=2.5 on", "version=1 on"], Query("GetHarbour"));
    }

    [Fact]
    public void A_value_in_the_path_is_one_segment_whatever_is_in_it()
    {
        var variable = Assert.Single(Url("GetHarbour")["variable"]!.AsArray())!;

        Assert.Equal(["harbours", ":name"], Url("GetHarbour")["path"]!.AsArray().Select(segment => (string?)segment));
        Assert.Equal("name", (string?)variable["key"]);
        Assert.Equal("Saint-Malo%20%2F%20%C3%A9", (string?)variable["value"]);
    }

    private static JsonNode Url(string id) => Collection["item"]!.AsArray().Single(item => (string?)item!["id"] == id)!["request"]!["url"]!;

    private static string? Raw(string id) => (string?)Url(id)["raw"];

    private static IEnumerable<string> Query(string id) =>
        Url(id)["query"]!.AsArray().Select(input => $"{input!["key"]}={input["value"]} {((bool?)input["disabled"] == true ? "off" : "on")}");
}
