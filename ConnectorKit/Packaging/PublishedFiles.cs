using System.Text;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>The files that stand in the repository, reviewed like code, beside the settings that they are derived from.</summary>
public static class PublishedFiles
{
    /// <summary>The picture's name.</summary>
    public const string Icon = "icon.png";

    /// <summary>The name of the text for the connector repository.</summary>
    public const string Readme = "readme.md";

    /// <summary>The name of the text for certification.</summary>
    public const string Intro = "intro.md";

    /// <summary>Makes them all; the same input gives the same bytes on every machine.</summary>
    /// <param name="settings">connector.settings.json.</param>
    /// <param name="definition">The operations; what stands before them comes from the settings.</param>
    /// <param name="icon">A PNG.</param>
    /// <param name="readmeTemplate">Markdown with the placeholders of <see cref="ConnectorTexts"/>.</param>
    /// <param name="introTemplate">Likewise.</param>
    /// <exception cref="FormatException">A template cannot be filled in.</exception>
    public static IReadOnlyList<(string Name, byte[] Content)> Create(
        ConnectorSettings settings, JsonObject definition, byte[] icon, string readmeTemplate, string introTemplate)
    {
        var complete = DefinitionHead.Apply(definition, settings);
        return
        [
            (ConnectorDefinition.FileName, JsonText.Bytes(complete)),
            (ApiProperties.FileName, JsonText.Bytes(ApiProperties.Create(settings, complete))),
            (PaconnSettings.FileName, JsonText.Bytes(PaconnSettings.Create())),
            (Readme, Encoding.UTF8.GetBytes(ConnectorTexts.Readme(readmeTemplate, settings, complete))),
            (Intro, Encoding.UTF8.GetBytes(ConnectorTexts.Intro(introTemplate, settings, complete))),
            (Icon, icon),
        ];
    }
}
