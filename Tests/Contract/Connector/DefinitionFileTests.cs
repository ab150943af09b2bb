using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ExternalServiceAdapter.Connector;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>The files in Gateway/Connector are what the adapter's endpoints and connector.settings.json say.</summary>
public class DefinitionFileTests
{
    // To bring them up to date: dotnet run --project ExternalServiceAdapter -- write-connector Gateway/Connector
    [Fact]
    public async Task The_committed_files_are_what_the_endpoints_and_settings_say()
    {
        await using var adapter = await AdapterHost.StartAsync();
        var definition = adapter.Services.GetRequiredService<ConnectorDefinition>();

        foreach (var (name, content) in await ConnectorSource.FilesAsync(CommittedConnector.Settings, definition, TestContext.Current.CancellationToken))
            Assert.True(content.AsSpan().SequenceEqual(File.ReadAllBytes(PathOf(name))), $"{name} is not up to date.");
    }

    [Theory]
    [InlineData(ConnectorDefinition.FileName)]
    [InlineData(OpenApi31.FileName)]
    public void The_official_reader_finds_no_error_in_them(string file)
    {
        var result = OpenApiDocument.Parse(Committed(file), "json");

        Assert.NotNull(result.Document);
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(19, result.Document.Paths.Count);
        Assert.Equal("https://" + CommittedConnector.Settings.Host, result.Document.Servers![0].Url!.TrimEnd('/'));
    }

    [Theory]
    [InlineData("RecordPageOfPerson", "nextLink", true)]
    [InlineData("RecordPageOfPerson", "count", false)]
    [InlineData("Person", "massKg", true)]
    [InlineData("Person", "homeworld", true)]
    [InlineData("Person", "id", false)]
    [InlineData("FoundRecord", "record", false)]
    public void Openapi_3_1_says_what_may_be_null_and_the_connector_does_not(string schema, string property, bool nullable)
    {
        var types = JsonNode.Parse(Committed(OpenApi31.FileName))!["components"]!["schemas"]![schema]!["properties"]![property]!["type"]!;

        Assert.Equal(nullable, types is JsonArray several && several.Any(type => (string?)type == "null"));
        Assert.DoesNotContain("nullable", Committed(ConnectorDefinition.FileName), StringComparison.Ordinal);
    }

    private static string PathOf(string name) => Repository.PathOf("Gateway", "Connector", name);

    private static string Committed(string name) => File.ReadAllText(PathOf(name));
}
