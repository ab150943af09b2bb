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
        if (Path.GetFileName(path).Equals(ConnectorText.PropertiesFile, StringComparison.OrdinalIgnoreCase))
            throw new ToolException($"'{path}' is the properties of a connector. Name its folder, or its definition.");
        var folder = Path.GetDirectoryName(path) ?? "";
        byte[]? Beside(string name) => Directory.EnumerateFiles(folder.Length == 0 ? "." : folder)
            .FirstOrDefault(file => Path.GetFileName(file).Equals(name, StringComparison.OrdinalIgnoreCase)) is { } file ? Bytes(file) : null;
        return new(path, Below(folder), Path.GetFileName(path), ConnectorBytes.Read(Bytes(path), Beside));
    }

    private static string Below(string folder)
    {
        var whole = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        var path = Path.GetRelativePath(".", whole);
        path = path == "." ? "" : path.StartsWith("..", StringComparison.Ordinal) ? whole : path;
        return path.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        var left = MostBytes;
        return LimitedBytes.Read(file, ref left) ?? throw new ToolException($"'{path}' has more than {MostBytes >> 20} MB, which is no connector's file.");
    }
}
