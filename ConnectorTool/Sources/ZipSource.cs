using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorKit.Rules.Package;

namespace FusionSample.ConnectorTool.Sources;

/// <summary>Connectors in a zip, as it is published or submitted: the folder of a command line, a solution, a certification package.</summary>
internal static class ZipSource
{
    /// <summary>All connectors in it; the first has the package with it, where it is one.</summary>
    /// <exception cref="ToolException">It is no zip, holds no connector, or is made to do harm.</exception>
    public static IReadOnlyList<ConnectorSource> Read(Stream zip, string path)
    {
        var entries = ZipEntries.Read(zip, path);
        ConnectorSource[] found = [.. In(entries, path)];
        if (found.Length == 0)
            throw new ToolException($"'{path}' holds no connector: no '{ConnectorText.DefinitionFile}', and no solution with one.");
        // Zips in a zip, and nothing else to look at: what one uploads for certification.
        if (!entries.Any(IsDefinition) && entries.Any(entry => entry.Zip is not null))
            found[0] = found[0] with { Text = found[0].Text with { Package = entries } };
        return found;
    }

    private static IEnumerable<ConnectorSource> In(IReadOnlyList<PackageEntry> entries, string name) => entries.SelectMany(entry =>
        entry.Zip is { } inner ? In(inner, $"{name}!{entry.Path}")
        : IsDefinition(entry) ? [Folder(entries, entry, name)]
        // A solution names it after the connector, and holds the other files in forms of its own.
        : entry.Name.EndsWith("_openapidefinition.json", StringComparison.OrdinalIgnoreCase) ? [new($"{name}!{entry.Path}", null, entry.Name, ConnectorBytes.Read(entry.Bytes))]
        : []);

    private static bool IsDefinition(PackageEntry entry) =>
        entry.Name.StartsWith("apiDefinition", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".swagger.json", StringComparison.OrdinalIgnoreCase);

    private static ConnectorSource Folder(IReadOnlyList<PackageEntry> entries, PackageEntry definition, string name)
    {
        byte[]? Beside(string file) =>
            entries.FirstOrDefault(entry => entry.Folder == definition.Folder && entry.Name.Equals(file, StringComparison.OrdinalIgnoreCase))?.Bytes;
        return new($"{name}!{definition.Path}", null, definition.Name, ConnectorBytes.Read(definition.Bytes, Beside));
    }
}
