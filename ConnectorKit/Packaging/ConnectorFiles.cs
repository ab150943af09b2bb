using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>The published files of one connector: what every package is made of.</summary>
/// <param name="Settings">What the files were derived from.</param>
/// <param name="Definition">apiDefinition.swagger.json.</param>
/// <param name="Properties">apiProperties.json.</param>
/// <param name="Icon">icon.png.</param>
/// <param name="Readme">readme.md, for the connector repository.</param>
/// <param name="Intro">intro.md, for certification.</param>
public sealed record ConnectorFiles(
    ConnectorSettings Settings, JsonObject Definition, JsonObject Properties, byte[] Icon, string Readme, string Intro)
{
    private const string Remedy = "Write the connector's files anew with write-connector.";

    /// <summary>Reads them from a folder. apiProperties.json is not read but derived, as it is when it is written.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message names it and the remedy.</exception>
    public static ConnectorFiles Read(string folder)
    {
        var settings = Parse(
            folder, ConnectorSettings.FileName, ConnectorSettings.Parse, "Mend it where it is kept, beside the code, and build again: everything else is derived from it.");
        var definition = Parse(folder, ConnectorDefinition.FileName, ObjectOf, Remedy);
        return new ConnectorFiles(
            settings,
            definition,
            ApiProperties.Create(settings, definition),
            Open(folder, PublishedFiles.Icon, File.ReadAllBytes),
            Open(folder, PublishedFiles.Readme, File.ReadAllText).ReplaceLineEndings("\n"),
            Open(folder, PublishedFiles.Intro, File.ReadAllText).ReplaceLineEndings("\n"));
    }

    /// <summary>The same connector at another address or with another sign-in: definition's head and properties are made anew.</summary>
    /// <param name="settings">Title, publisher and colour must be the old ones: texts and icon are kept.</param>
    /// <param name="scheme">https, but for a gateway in Development.</param>
    public ConnectorFiles WithSettings(ConnectorSettings settings, string scheme = "https") => this with
    {
        Settings = settings,
        Definition = DefinitionHead.Apply(Definition, settings, scheme),
        Properties = ApiProperties.Create(settings, Definition),
    };

    private static JsonObject ObjectOf(string json) =>
        JsonNode.Parse(json) as JsonObject ?? throw new JsonException("It holds no JSON object.");

    private static T Parse<T>(string folder, string name, Func<string, T> parse, string remedy)
    {
        var text = Open(folder, name, File.ReadAllText);
        try
        {
            return parse(text);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{Path.Combine(folder, name)} is broken: {error.Message} {remedy}", error);
        }
    }

    private static T Open<T>(string folder, string name, Func<string, T> read)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return read(path);
        }
        catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException(
                name == ConnectorSettings.FileName
                    ? $"{path} is missing. Copy it from the sample: everything else is derived from it."
                    : $"{path} is missing. {Remedy}",
                error);
        }
    }
}
