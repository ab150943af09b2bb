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
        var operations = await adapter.Services.GetRequiredService<ConnectorDefinition>().GetAsync(TestContext.Current.CancellationToken);

        foreach (var (name, content) in await ConnectorSource.FilesAsync(CommittedConnector.Settings, operations))
            Assert.True(content.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(CommittedConnector.Folder, name))), $"{name} is not up to date.");
    }

    [Theory]
    [InlineData(ConnectorDefinition.FileName)]
    [InlineData(OpenApi31.FileName)]
    public void The_official_reader_finds_no_error_in_them(string file)
    {
        var result = OpenApiDocument.Parse(CommittedConnector.Text(file), "json");

        Assert.NotNull(result.Document);
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(19, result.Document.Paths.Count);
        Assert.Equal($"https://{CommittedConnector.Settings.Host}", result.Document.Servers![0].Url!.TrimEnd('/'));
    }
}
