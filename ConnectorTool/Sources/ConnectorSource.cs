using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>One connector to look at, and where it was.</summary>
/// <param name="Name">What a person calls it: its path, its address, or its place in a zip.</param>
/// <param name="Folder">The folder of its files, for reports that name files (SARIF); with forward slashes, empty for the current one.</param>
/// <param name="DefinitionFile">The definition's own file name, which is not everywhere <see cref="ConnectorText.DefinitionFile"/>.</param>
/// <param name="Text">Its files.</param>
internal sealed record ConnectorSource(string Name, string Folder, string DefinitionFile, ConnectorText Text);
