using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Settings;
using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.ExternalServiceAdapter.Connector;

/// <summary>
/// <c>dotnet run --project ExternalServiceAdapter -- write-connector FOLDER</c> derives the published files from the endpoints and
/// from the folder's <c>connector.settings.json</c>, and starts nothing.
/// </summary>
internal static class ConnectorCommand
{
    public static async Task<bool> WroteConnectorAsync(this WebApplication app, string[] args)
    {
        if (args is not ["write-connector", var argument])
            return false;
        var folder = CommandFolder.Of(argument);
        var settings = ConnectorSettings.Parse(await File.ReadAllTextAsync(Path.Combine(folder, ConnectorSettings.FileName)));
        var definition = DefinitionHead.Apply(await app.Services.GetRequiredService<ConnectorDefinition>().GetAsync(), settings);
        await File.WriteAllTextAsync(Path.Combine(folder, ConnectorDefinition.FileName), JsonText.Write(definition));
        await File.WriteAllTextAsync(Path.Combine(folder, OpenApi31.FileName), await OpenApi31.FromAsync(definition));
        return true;
    }
}
