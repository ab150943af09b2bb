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
    private const string Name = "write-connector";

    /// <summary>Writes the files if the command line asks for it.</summary>
    /// <exception cref="StartupException">The settings or a text cannot be used; the message names the file and the remedy.</exception>
    public static async Task<bool> WroteConnectorAsync(this WebApplication app, string[] args)
    {
        if (args is not [Name, ..])
            return false;
        if (args is not [_, var argument])
            throw new StartupException($"{Name} needs a folder: dotnet run --project ExternalServiceAdapter -- {Name} Gateway/Connector");

        var folder = CommandFolder.Of(argument);
        var definition = app.Services.GetRequiredService<ConnectorDefinition>();
        foreach (var (name, content) in await ConnectorSource.FilesAsync(ReadSettings(folder), definition))
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, content);
            Console.WriteLine(path);
        }

        return true;
    }

    private static ConnectorSettings ReadSettings(string folder)
    {
        var path = Path.Combine(folder, ConnectorSettings.FileName);
        try
        {
            return ConnectorSettings.Parse(File.ReadAllText(path));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartupException($"{path} cannot be read: {wrong.Message} It is the one file that is written by hand; mend it, or take it from the sample.", wrong);
        }
    }
}
