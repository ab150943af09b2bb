using FusionSample.ConnectorKit.Reading;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>A definition at an address.</summary>
internal static class UrlSource
{
    private const long MostBytes = 64 << 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It cannot be had, or is too much.</exception>
    public static async Task<ConnectorSource> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            var text = await DefinitionDownload.ReadAsync(address, MostBytes, cancellationToken);
            return new(address.AbsoluteUri, "", Path.GetFileName(address.AbsolutePath) is { Length: > 0 } name ? name : "definition", new(text));
        }
        catch (DefinitionDownloadException exception)
        {
            throw new ToolException(exception.Message, exception);
        }
    }
}
