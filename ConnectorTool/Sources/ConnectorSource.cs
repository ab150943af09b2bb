using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>One connector to look at, and where it was.</summary>
/// <param name="Name">What a person calls it: its path, its address, or its place in a zip.</param>
/// <param name="Folder">
/// The folder of its files, for reports that name files: below the current one (empty for itself), or absolute; with forward slashes. None for what is not on the disk.
/// </param>
/// <param name="DefinitionFile">The definition's own file name, which is not everywhere <see cref="ConnectorText.DefinitionFile"/>.</param>
/// <param name="Text">Its files.</param>
internal sealed record ConnectorSource(string Name, string? Folder, string DefinitionFile, ConnectorText Text)
{
    private static readonly string[] Others = [ConnectorText.PropertiesFile, ConnectorText.ReadmeFile, ConnectorText.ScriptFile, ConnectorText.IconFile];

    /// <summary>Refuses a file to write that is one of the connector's: a name that was completed by Tab too eagerly costs nobody a definition.</summary>
    /// <exception cref="ToolException">It is one.</exception>
    public void Refuse(FileInfo? file)
    {
        if (file is not null && Holds(file))
            throw new ToolException($"'{file.FullName}' is one of the connector's own files, which is not overwritten. Name another.");
    }

    private bool Holds(FileInfo file) => Folder is not null
        && Path.GetFullPath(Folder.Length == 0 ? "." : Folder) == file.DirectoryName
        && Others.Append(DefinitionFile).Contains(file.Name, StringComparer.OrdinalIgnoreCase);
}
