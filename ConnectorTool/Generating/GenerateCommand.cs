using System.CommandLine;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;
using FusionSample.ConnectorTool.Sources;

namespace FusionSample.ConnectorTool.Generating;

/// <summary><c>connector generate</c>: the files that can be derived from an API's OpenAPI document and the settings.</summary>
internal static class GenerateCommand
{
    private static readonly Argument<string> Document = new("document") { Description = "The API's OpenAPI document (2.0, 3.0 or 3.1, JSON): a file or an address." };

    private static readonly Option<DirectoryInfo> Output = new("--output") { Description = "The connector's folder.", DefaultValueFactory = _ => new("connector") };

    private static readonly Option<FileInfo?> Settings = new("--settings")
    {
        Description = $"Who publishes it, where it is called, how one signs in; {ConnectorSettings.FileName} of the connector's folder where not given.",
    };

    public static Command Create(Screen screen)
    {
        var command = new Command("generate", "Derives a connector's definition and properties from an API's OpenAPI document.") { Document, Output, Settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            screen, parsed.GetRequiredValue(Document), parsed.GetRequiredValue(Output), parsed.GetValue(Settings), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string document, DirectoryInfo folder, FileInfo? settingsFile, CancellationToken cancellationToken)
    {
        var settings = ReadSettings(settingsFile ?? new(Path.Combine(folder.FullName, ConnectorSettings.FileName)));
        var source = await SourceReader.OneAsync(document, cancellationToken);
        try
        {
            var definition = DefinitionHead.Apply(await ForeignDefinition.FromAsync(source.Definition, cancellationToken), settings);
            Write(screen, folder, ConnectorDefinition.FileName, JsonText.Bytes(definition));
            Write(screen, folder, ApiProperties.FileName, JsonText.Bytes(ApiProperties.Create(settings, definition)));
            Write(screen, folder, PaconnSettings.FileName, JsonText.Bytes(PaconnSettings.Create()));
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"'{document}' makes no connector. {exception.Message}", exception);
        }

        screen.Say($"Next: 'connector validate {folder}' says what certification would. {PublishedFiles.Icon}, {PublishedFiles.Readme} and {PublishedFiles.Intro} are yours to add before 'connector pack'.");
        return ExitCode.Sound;
    }

    private static void Write(Screen screen, DirectoryInfo folder, string name, byte[] content)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        OutputFile.Write(file, content);
        screen.Output.WriteLine(file.FullName);
    }

    private static ConnectorSettings ReadSettings(FileInfo file)
    {
        try
        {
            return ConnectorSettings.Parse(File.ReadAllText(file.FullName));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The settings '{file.FullName}' cannot be used. {exception.Message}", exception);
        }
    }
}
