using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Unit.Rules;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class ToolFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("connector-").FullName;

    /// <summary>Writes the good connector with changes, and returns its folder.</summary>
    public string Add(string name, string changes)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
        var text = CleanConnector.With(changes);
        File.WriteAllText(System.IO.Path.Combine(folder, ConnectorText.DefinitionFile), text.Definition);
        File.WriteAllText(System.IO.Path.Combine(folder, ConnectorText.PropertiesFile), text.Properties);
        File.WriteAllText(System.IO.Path.Combine(folder, ConnectorText.ReadmeFile), text.Readme);
        File.WriteAllText(System.IO.Path.Combine(folder, ConnectorText.ScriptFile), text.Script);
        File.WriteAllBytes(System.IO.Path.Combine(folder, ConnectorText.IconFile), text.Icon!);
        return folder;
    }

    /// <summary>A path in it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
