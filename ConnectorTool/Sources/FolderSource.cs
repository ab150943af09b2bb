using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>Connectors in a folder, at any depth, as in a clone of a repository of connectors.</summary>
internal static class FolderSource
{
    // The platform's limit is 1 MB; what is far beyond is not worth the memory.
    private const long MostBytes = 64 << 20;

    private const string Pattern = "apiDefinition*.swagger.json";

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link could lead out of the folder, or in a circle.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The connector whose folder it is; else all that lie in it, by path.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static IReadOnlyList<ConnectorSource> Read(string folder)
    {
        // What lies below a connector, such as its former definitions, belongs to it.
        var paths = Directory.GetFiles(folder, Pattern) is { Length: > 0 } own ? own : Directory.GetFiles(folder, Pattern, Everywhere);
        ConnectorSource[] found = [.. paths.Order(StringComparer.Ordinal).Select(ReadFile)];
        return found.Length > 0 ? found
            : throw new ToolException($"The folder '{folder}' holds no '{ConnectorText.DefinitionFile}'. Name the definition's file itself if it is called otherwise.");
    }

    /// <summary>A definition with the files beside it.</summary>
    public static ConnectorSource ReadFile(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        string? Beside(string name) => Text(Path.Combine(folder, name));
        return new(path, folder.Replace('\\', '/'), Path.GetFileName(path), new(Text(path)!, Beside(ConnectorText.PropertiesFile))
        {
            Readme = Beside(ConnectorText.ReadmeFile) ?? Beside("README.md"),
            Script = Beside(ConnectorText.ScriptFile),
            Icon = Bytes(Path.Combine(folder, ConnectorText.IconFile)),
            IsComplete = true,
        });
    }

    private static string? Text(string path) => IsThere(path) ? File.ReadAllText(path) : null;

    private static byte[]? Bytes(string path) => IsThere(path) ? File.ReadAllBytes(path) : null;

    private static bool IsThere(string path) => new FileInfo(path) is { Exists: true } file && (file.Length <= MostBytes ? true
        : throw new ToolException($"'{path}' has {file.Length >> 20} MB, more than {MostBytes >> 20}."));
}
