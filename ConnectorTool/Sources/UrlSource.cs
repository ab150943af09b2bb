using FusionSample.ConnectorKit.Reading;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>A definition at an address, or a zip.</summary>
internal static class UrlSource
{
    private const long MostBytes = 64 << 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It cannot be had, is too much, or is something else.</exception>
    public static async Task<IReadOnlyList<ConnectorSource>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await DefinitionDownload.ReadBytesAsync(address, MostBytes, cancellationToken);
            if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
                return ZipSource.Read(new MemoryStream(bytes), address.AbsoluteUri);
            if (bytes.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("<"u8))
                throw new ToolException($"{address} answers a page (HTML or XML), no definition. On a site that shows files, name the address of the file itself ('raw').");
            return [new(address.AbsoluteUri, null, Path.GetFileName(address.AbsolutePath) is { Length: > 0 } name ? name : "definition", ConnectorBytes.Read(bytes))];
        }
        catch (DefinitionDownloadException exception)
        {
            throw new ToolException(exception.Message, exception);
        }
    }
}
