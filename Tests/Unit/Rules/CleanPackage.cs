using System.Text;
using FusionSample.ConnectorKit.Rules.Package;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>A certification package in which no rule finds anything, and changes to it.</summary>
internal static class CleanPackage
{
    private const string Connector = "Library.zip!PkgAssets/Connector.zip!";
    private const string Flow = "Library.zip!PkgAssets/Flow.zip!";

    // By their paths from the uploaded zip on: what stands behind '!' is in the zip before it.
    private static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["intro.md"] = "Contoso Library",
        [$"{Connector}[Content_Types].xml"] = "<Types />",
        [$"{Connector}customizations.xml"] = "<ImportExportXml><Workflows /></ImportExportXml>",
        [$"{Connector}solution.xml"] = "<ImportExportXml><SolutionManifest><Managed>0</Managed></SolutionManifest></ImportExportXml>",
        [$"{Connector}Connector/library_openapidefinition.json"] = "{}",
        [$"{Connector}Connector/library_connectionparameters.json"] = "{}",
        [$"{Connector}Connector/library_iconblob.Png"] = "",
        [$"{Flow}[Content_Types].xml"] = "<Types />",
        [$"{Flow}customizations.xml"] = "<ImportExportXml><Workflows><Workflow><JsonFileName>/Workflows/Try.json</JsonFileName></Workflow></Workflows></ImportExportXml>",
        [$"{Flow}solution.xml"] = "<ImportExportXml><SolutionManifest><Managed>0</Managed></SolutionManifest></ImportExportXml>",
        [$"{Flow}Connector/library_openapidefinition.json"] = "{}",
        [$"{Flow}Connector/library_connectionparameters.json"] = "{}",
        [$"{Flow}Connector/library_iconblob.Png"] = "",
        [$"{Flow}Workflows/Try.json"] = "{}",
    };

    /// <summary>
    /// The package with changes: <c>zip: path -</c> takes away what begins so, <c>zip: path = text</c> adds a file, <c>zip: path => other</c> moves
    /// what begins so. A path may use $connector and $flow for the two solutions.
    /// </summary>
    public static IReadOnlyList<PackageEntry> With(IEnumerable<string> lines)
    {
        var files = Files.ToDictionary();
        foreach (var line in lines.Where(line => line.StartsWith("zip: ", StringComparison.Ordinal)).Select(line => line[5..].Replace("$connector!", Connector, StringComparison.Ordinal).Replace("$flow!", Flow, StringComparison.Ordinal)))
        {
            if (line.Split(" => ") is [var from, var to])
            {
                Assert.Contains(files.Keys, path => path.StartsWith(from, StringComparison.Ordinal));
                files = files.ToDictionary(file => file.Key.StartsWith(from, StringComparison.Ordinal) ? to + file.Key[from.Length..] : file.Key, file => file.Value);
            }
            else if (line.Split(" = ") is [var path, var text])
                files[path] = text;
            else
                Assert.True(files.Keys.Where(key => key.StartsWith(line[..^2], StringComparison.Ordinal)).ToList().Select(files.Remove).Count(removed => removed) > 0, line);
        }

        return Tree(files);
    }

    private static List<PackageEntry> Tree(IEnumerable<KeyValuePair<string, string>> files) =>
    [
        .. files.GroupBy(file => file.Key.Split('!')[0]).Select(entry => entry.First().Key.Contains('!')
            ? new PackageEntry(entry.Key, [], Tree(entry.Select(file => KeyValuePair.Create(file.Key[(entry.Key.Length + 1)..], file.Value)).Where(file => file.Key.Length > 0)))
            : new PackageEntry(entry.Key, Encoding.UTF8.GetBytes(entry.First().Value))),
    ];
}
