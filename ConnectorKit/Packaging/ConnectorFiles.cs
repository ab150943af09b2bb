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
    private const string Remedy = "Write it anew with 'connector generate', or where the endpoints are annotated with write-connector.";

    // True for who has the tool alone, and for who has the endpoints, too.
    private static readonly (string Name, string Remedy)[] Needed =
    [
        (ConnectorSettings.FileName, "'connector generate … --write-settings' writes settings to fill in."),
        (ConnectorDefinition.FileName, "'connector generate' derives the definition from an API's OpenAPI document, write-connector from annotated endpoints."),
        (PublishedFiles.Icon, OwnWords),
        (PublishedFiles.Readme, OwnWords),
        (PublishedFiles.Intro, OwnWords),
    ];

    private const string OwnWords = "Beside what 'connector generate' writes, icon and texts are yours to add; where the endpoints are annotated, write-connector writes them.";

    /// <summary>Reads them from a folder. apiProperties.json is not read but derived, as it is when it is written.</summary>
    /// <exception cref="InvalidDataException">Files are missing, all of which are named, or one is broken; the message has the remedy.</exception>
    public static ConnectorFiles Read(string folder)
    {
        RefuseMissing(folder);
        var settings = Parse(
            folder, ConnectorSettings.FileName, ConnectorSettings.Parse,
            "Mend it where it is kept (a gateway's beside its code; then build again): everything else is derived from it.");
        var definition = Parse(folder, ConnectorDefinition.FileName, ObjectOf, Remedy);
        return new ConnectorFiles(
            settings,
            definition,
            ApiProperties.Create(settings, definition),
            File.ReadAllBytes(Path.Combine(folder, PublishedFiles.Icon)),
            File.ReadAllText(Path.Combine(folder, PublishedFiles.Readme)).ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(folder, PublishedFiles.Intro)).ReplaceLineEndings("\n"));
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
        var text = File.ReadAllText(Path.Combine(folder, name));
        try
        {
            return parse(text);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{Path.Combine(folder, name)} is broken: {error.Message} {remedy}", error);
        }
    }

    private static void RefuseMissing(string folder)
    {
        var missing = Needed.Where(file => !File.Exists(Path.Combine(folder, file.Name))).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidDataException(
                $"Missing in '{folder}': {string.Join(", ", missing.Select(file => file.Name))}. {string.Join(' ', missing.Select(file => file.Remedy).Distinct())}");
        }
    }
}
