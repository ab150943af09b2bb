using FusionSample.ConnectorKit.Reading;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>Reads what a person points at: a definition, a folder with one or many connectors, a zip, an address.</summary>
internal static class SourceReader
{
    /// <summary>The one that is there.</summary>
    /// <exception cref="ToolException">There is none, or several, or it cannot be read.</exception>
    public static async Task<ConnectorSource> OneAsync(string target, CancellationToken cancellationToken) =>
        await ReadAsync(target, cancellationToken) is [var source] ? source
            : throw new ToolException($"'{target}' holds several connectors. Point at one of them.");

    /// <summary>All connectors there; at least one.</summary>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public static async Task<IReadOnlyList<ConnectorSource>> ReadAsync(string target, CancellationToken cancellationToken)
    {
        try
        {
            if (DefinitionDownload.IsAddress(target, out var address))
                return await UrlSource.ReadAsync(address, cancellationToken);
            if (Directory.Exists(target))
                return FolderSource.Read(target);
            if (target.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
                throw new ToolException($"'{target}' is no address: a host, perhaps a port up to 65535, and a path.");
            if (!File.Exists(target))
                throw new ToolException($"There is no file or folder '{target}'. Point at a definition, a folder that holds one, a zip, or an address with https://.");
            if (!Path.GetExtension(target).Equals(".zip", StringComparison.OrdinalIgnoreCase))
                return [FolderSource.ReadFile(target)];
            using var zip = File.OpenRead(target);
            return ZipSource.Read(zip, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{target}' cannot be read: {exception.Message}", exception);
        }
    }
}
