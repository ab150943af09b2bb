using System.Text.Json;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.Workbench.Maker;

namespace FusionSample.Tests.Unit.Workbench;

public class NextPageTests
{
    [Theory]
    [InlineData("https://x/base/things?page=2", "/base/things?page=2")]
    [InlineData("https://elsewhere/base/../admin", null)]
    [InlineData("/base/things?page=2", null)]
    [InlineData("javascript:alert(1)", null)]
    public void The_next_page_is_the_connectors_or_none(string link, string? next)
    {
        var found = Of("""{ "nextLinkName": "nextLink" }""", $$"""{"value":[],"nextLink":{{JsonSerializer.Serialize(link)}}}""")!;

        Assert.Equal(next, found.PathAndQuery);
        Assert.Equal(next is null, found.Why is not null);
    }

    [Theory]
    [InlineData("""{ "nextLinkName": "nextLink" }""", """{"value":[],"nextLink":null}""")]
    [InlineData("""{ "nextLinkName": "nextLink" }""", """[]""")]
    [InlineData("""{ "itemName": "value", "nextLinkName": "nextLink" }""", """{"nextLink":"https://x/base/a"}""")]
    [InlineData("""null""", """{"nextLink":"https://x/base/a"}""")]
    public void Where_nothing_goes_on_there_is_none(string pageable, string body) => Assert.Null(Of(pageable, body));

    private static NextPage? Of(string pageable, string body)
    {
        var connector = MakerConnector.Read(new($$"""
            { "swagger": "2.0", "host": "x", "basePath": "/base", "paths": { "/things": { "get": { "operationId": "Get", "x-ms-pageable": {{pageable}} } } } }
            """));
        return NextPage.Of(connector, connector.Operations.Single(), new() { Status = 200, Elapsed = TimeSpan.Zero, Body = body });
    }
}
