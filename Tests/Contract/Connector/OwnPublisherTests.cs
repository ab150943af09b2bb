using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Settings;
using FusionSample.ExternalServiceAdapter.Connector;
using FusionSample.Tests.Integration.ConnectorTool;
using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>What a fork that has filled in its settings hands on: nothing is left to find, errors and warnings alike.</summary>
public sealed class OwnPublisherTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_an_organisation_in_the_settings_nothing_is_found()
    {
        await WriteAsync(CommittedConnector.Settings with
        {
            Publisher = "Contoso",
            StackOwner = "Contoso",
            Contact = new("Contoso Support", new("https://www.contoso.com/support"), "support@contoso.com"),
            Website = new("https://www.contoso.com/starwars"),
            PrivacyPolicy = new("https://www.contoso.com/privacy"),
            Host = "starwars.contoso.com",
            SignIn = CommittedConnector.Settings.SignIn with { Resource = "api://starwars.contoso.com", ClientId = "4b8bd5d0-3c0e-4d7e-9b3f-2a6f5d1c8e22" },
            Solution = new("contoso", "contoso", 10000),
        });

        var run = await Tool.RunAsync("validate", _folder.Path, "--level", "certified", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(JsonNode.Parse(run.Output)![0]!["findings"]!.AsArray());
    }

    private async Task WriteAsync(ConnectorSettings settings)
    {
        await using var adapter = await AdapterHost.StartAsync();
        var definition = adapter.Services.GetRequiredService<ConnectorDefinition>();
        foreach (var (name, content) in await ConnectorSource.FilesAsync(settings, definition, TestContext.Current.CancellationToken))
            File.WriteAllBytes(_folder.At(name), content);
    }
}
