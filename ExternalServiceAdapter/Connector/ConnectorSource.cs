using System.Text;
using FusionSample.ConnectorKit.Definition;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ExternalServiceAdapter.Connector;

/// <summary>Where the published files come from: the endpoints, the settings, the drawing and the two texts of this folder.</summary>
internal static class ConnectorSource
{
    /// <summary>The published files, ready to be written.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> FilesAsync(
        ConnectorSettings settings, ConnectorDefinition definition, CancellationToken cancellationToken = default)
    {
        var withNulls = DefinitionHead.Apply(await definition.GetWithNullsAsync(cancellationToken), settings);
        return
        [
            .. PublishedFiles.Create(
                settings, await definition.GetAsync(cancellationToken), ConnectorIcon.Draw(settings.BrandColor), Text("readme"), Text("intro")),
            (OpenApi31.FileName, Encoding.UTF8.GetBytes(await OpenApi31.FromAsync(withNulls, cancellationToken))),
        ];
    }

    private static string Text(string name)
    {
        using var stream = typeof(ConnectorSource).Assembly.GetManifestResourceStream($"{name}.template.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
