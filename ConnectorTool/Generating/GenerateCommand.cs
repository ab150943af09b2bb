using System.CommandLine;
using System.Text.Json.Nodes;
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

    private static readonly Option<bool> WriteSettings = new("--write-settings") { Description = "Only writes the settings, with example values to fill in." };

    private static readonly Option<bool> Force = new("--force") { Description = "Writes over files of the folder that are not what would be written." };

    public static Command Create(Screen screen)
    {
        var command = new Command("generate", "Derives a connector's definition and properties from an API's OpenAPI document.")
        {
            Document, Output, Settings, WriteSettings, Force,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(screen, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (document, folder) = (parsed.GetRequiredValue(Document), parsed.GetRequiredValue(Output));
        var settingsFile = parsed.GetValue(Settings) ?? new(Path.Combine(folder.FullName, ConnectorSettings.FileName));
        var command = $"connector generate {document} --output {folder}{(parsed.GetValue(Settings) is { } given ? $" --settings {given}" : "")}";
        // The document first: who has none need not fill in settings.
        var source = await SourceReader.OneAsync(document, cancellationToken);
        if (parsed.GetValue(WriteSettings))
        {
            SettingsFile.WriteTemplate(settingsFile);
            screen.Output.WriteLine(settingsFile.FullName);
            screen.Say($"Next: fill it in, then '{command}'.");
            return ExitCode.Sound;
        }

        var settings = SettingsFile.Read(settingsFile, $"{command} --write-settings");
        var (definition, properties) = await DerivedAsync(document, source.Text.Definition, settings, cancellationToken);
        var files = new DerivedFiles(
            folder,
            (ConnectorDefinition.FileName, JsonText.Bytes(definition)),
            (ApiProperties.FileName, JsonText.Bytes(properties)),
            (PaconnSettings.FileName, JsonText.Bytes(PaconnSettings.Create())));
        foreach (var path in files.Write(parsed.GetValue(Force)))
            screen.Output.WriteLine(path);
        LostPartsList.Say(screen, LostParts.In(source.Text.Definition, definition));
        screen.Say($"Next: 'connector validate {folder}' says what certification would. {PublishedFiles.Icon}, {PublishedFiles.Readme} and {PublishedFiles.Intro} are yours to add before 'connector pack'.");
        return ExitCode.Sound;
    }

    private static async Task<(JsonObject Definition, JsonObject Properties)> DerivedAsync(
        string document, string openApi, ConnectorSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var definition = DefinitionHead.Apply(await ForeignDefinition.FromAsync(openApi, cancellationToken), settings);
            return (definition, ApiProperties.Create(settings, definition));
        }
        catch (InvalidDataException exception)
        {
            throw new ToolException($"'{document}' makes no connector. {exception.Message}", exception);
        }
    }
}
